-- As V221 has it for a consent to an irradiation: a sheet of a release keeps the lines it was printed with. Ages, days of birth and
-- acts of courts change after the printing, the paper does not.
delimiter //
create function lines_of_a_release(age int, able varchar(24), mark boolean, interpreted_sheet boolean) returns varchar(120)
deterministic
    return concat(
        case
            when age < 14 or able = 'FULL_INTERDICTION' then if(age < 18, 'PARENT/GUARDIAN', 'GUARDIAN')
            when age < 18 then 'SELF,PARENT/CURATOR'
            when able = 'LIMITED_INTERDICTION' then 'SELF,CURATOR'
            else 'SELF' end,
        if(mark, ',WITNESS,WITNESS', ''), if(interpreted_sheet, ',INTERPRETER', ''))//
delimiter ;

-- Those that were printed already had the lines of the day of birth that stood in the record then.
drop trigger release_consent_never_changes;
alter table release_consent add column signature_lines varchar(120) after interpreted;
update release_consent c join patient r on r.patient_id = c.patient_id join patient p on p.patient_id = r.person_id
    set c.signature_lines = lines_of_a_release(
        timestampdiff(
            year,
            coalesce(
                (select v.birth_date from patient_revision v
                    where v.patient_id = p.patient_id and v.replaced_at > c.printed_at order by v.version limit 1),
                p.birth_date),
            date(c.printed_at + interval 2 hour)),
        c.capacity, c.signed_by_mark, c.interpreted);
alter table release_consent
    add constraint release_consent_has_lines_to_sign_on check (trim(coalesce(signature_lines, '')) <> '');

delimiter //
create trigger release_consent_never_changes before update on release_consent for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent to a release never changes';
end//

-- The lines are of those who must sign by the age of the day of printing. Who names none has those; a day is one of Sofia, two hours
-- ahead of the moment or three.
create trigger release_consent_has_the_lines_of_whoever_signs before insert on release_consent for each row
begin
    declare born date;
    declare winter, summer varchar(120);

    select p.birth_date into born from patient r join patient p on p.patient_id = r.person_id where r.patient_id = new.patient_id;
    set winter = lines_of_a_release(timestampdiff(year, born, date(new.printed_at + interval 2 hour)),
        new.capacity, new.signed_by_mark, new.interpreted);
    set summer = lines_of_a_release(timestampdiff(year, born, date(new.printed_at + interval 3 hour)),
        new.capacity, new.signed_by_mark, new.interpreted);
    set new.signature_lines = coalesce(new.signature_lines, winter);
    if new.signature_lines not in (winter, summer) then
        signal sqlstate '45000' set message_text = 'a sheet has a line for each of those who must sign it, and for nobody else';
    end if;
end//

-- Whoever must sign on the day of the signature has a line on the sheet, and is who the acts on record leave to say it; under eighteen
-- a limited interdiction adds nobody.
create trigger release_consent_is_signed_on_the_lines_of_its_sheet before insert on release_consent_event for each row
begin
    declare age int;
    declare needed, there varchar(120);
    declare able varchar(24);
    declare whose uuid;

    if new.event = 'GRANTED' then
        select timestampdiff(year, p.birth_date, new.occurred_on), c.signature_lines, c.capacity, c.patient_id
            into age, there, able, whose
            from release_consent c join patient r on r.patient_id = c.patient_id join patient p on p.patient_id = r.person_id
            where c.release_consent_id = new.release_consent_id;
        set needed = lines_of_a_release(age, able, false, false);
        if locate(substring_index(needed, ',', 1), there) = 0 or locate(substring_index(needed, ',', -1), there) = 0 then
            signal sqlstate '45000' set message_text = 'somebody who must sign has no line on this sheet';
        end if;
        if age < 18 and able = 'CAPABLE' then
            set able = 'LIMITED_INTERDICTION';
        end if;
        call capacity_must_be_that_of_the_acts(whose, able, new.occurred_on);
    end if;
end//
delimiter ;
