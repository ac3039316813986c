-- What an incident withholds is entered in the register for nobody: nothing of it is given while the physician and the officer
-- have not both let it go.
delimiter //
create trigger disclosure_item_is_not_withheld before insert on disclosure_item for each row
begin
    if new.study_id is not null and study_is_withheld(new.study_id) then
        signal sqlstate '45000' set message_text = 'a withheld study is not disclosed before a physician and the officer released it';
    end if;
end//
delimiter ;

-- A record that leaves as a file which machines read is disclosed, to the person themselves.
alter table disclosure
    drop constraint disclosure_is_a_known_act,
    add constraint disclosure_is_a_known_act check
        (act in ('HANDED_OVER', 'ACCESS_OPENED', 'LOOKED_AT', 'DOWNLOADED', 'ANSWERED', 'EXPORTED')),
    add constraint disclosure_by_export_is_to_the_person check
        (act <> 'EXPORTED' or recipient_kind = 'PATIENT' and ground = 'PATIENT_REQUEST');
