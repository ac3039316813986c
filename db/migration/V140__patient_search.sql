-- Names are put down anew: a double name also as one word, for hands that leave the hyphen out; a name that is borne twice, as
-- the father's and as the family's, beside itself; spelling errors also in the other ways in which names are written in Latin.
--
-- Until the rounds have put everybody down again, they are found by what stands in the index now, errors excepted: whoever is
-- put down leaves the index first with what stood there.
alter table patient_name_word
    drop constraint patient_name_word_has_a_known_kind,
    -- Family name, given name, patronymic, two names of it joined, as the document spells it in Latin letters, borne in former
    -- times.
    add constraint patient_name_word_has_a_known_kind check (kind in ('F', 'G', 'P', 'J', 'L', 'X'));

delimiter //
drop trigger patient_name_leaves_the_index//

-- Whoever writes another name, or wipes one, or puts one down anew, takes the old one out of the index in the same moment.
create trigger patient_name_leaves_the_index before update on patient for each row
begin
    declare same boolean default binary old.given_name = binary new.given_name and binary old.patronymic <=> binary new.patronymic
        and binary old.family_name <=> binary new.family_name and binary old.latin_name <=> binary new.latin_name;
    if not same or new.findable and not old.findable then
        call forget_patient_name(old.client_number);
        delete from patient_name_word where client_number = old.client_number;
    end if;
    if not same then
        set new.findable = false;
    end if;
end//
delimiter ;

truncate table name_slip;
update patient set findable = false;
