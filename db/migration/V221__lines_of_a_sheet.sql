-- Which lines a sheet was printed with, so that nobody is held to have signed where there was no line for them: ages and days of
-- birth change after the printing, the paper does not. A place that any one of two may take is written with a stroke.
delimiter //
create function lines_of_a_consent(age int, able varchar(24), mark boolean, interpreted_sheet boolean) returns varchar(120)
deterministic
    return concat(
        case
            when age < 14 or able = 'FULL_INTERDICTION' then if(age < 18, 'PARENT/GUARDIAN', 'GUARDIAN')
            when age < 18 then 'PATIENT,PARENT/CURATOR'
            when able = 'LIMITED_INTERDICTION' then 'PATIENT,CURATOR'
            else 'PATIENT' end,
        if(mark, ',WITNESS,WITNESS', ''), if(interpreted_sheet, ',INTERPRETER', ''))//
delimiter ;

drop trigger consent_form_never_changes;
alter table consent_form add column signature_lines varchar(120);
update consent_form f join patient r on r.patient_id = f.patient_id join patient p on p.patient_id = r.person_id
    set f.signature_lines = lines_of_a_consent(
        timestampdiff(year, p.birth_date, coalesce(f.printed_on, date(f.printed_at + interval 2 hour))),
        f.capacity, f.signed_by_mark, f.interpreted);
alter table consent_form add constraint consent_form_has_lines_to_sign_on check (trim(coalesce(signature_lines, '')) <> '');

delimiter //
create trigger consent_form_never_changes before update on consent_form for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent form never changes';
end//

-- A sheet has the lines of those who must sign it by the age of the day on which it is printed; one on which a no is attested has
-- the two who attest it. Who names none has those the law asks for.
create trigger consent_form_has_the_lines_of_whoever_signs before insert on consent_form for each row
begin
    declare needed varchar(120);

    select lines_of_a_consent(timestampdiff(year, p.birth_date, new.printed_on), new.capacity, new.signed_by_mark, new.interpreted)
        into needed from patient r join patient p on p.patient_id = r.person_id where r.patient_id = new.patient_id;
    set new.signature_lines = coalesce(new.signature_lines, needed);
    if new.signature_lines <> needed and (new.kind = 'CONSENT' or new.signature_lines <> 'PHYSICIAN,WITNESS') then
        signal sqlstate '45000' set message_text = 'a sheet has a line for each of those who must sign it, and for nobody else';
    end if;
end//

-- Whoever must sign on the day of the signature has a line on the sheet. A line may stay empty; a no is never too late for its words.
create trigger consent_is_signed_on_the_lines_of_its_sheet before insert on consent for each row
begin
    declare needed, there varchar(120);

    if new.event = 'GRANTED' then
        select lines_of_a_consent(timestampdiff(year, p.birth_date, new.occurred_on), f.capacity, false, false), f.signature_lines
            into needed, there
            from consent_form f join patient r on r.patient_id = f.patient_id join patient p on p.patient_id = r.person_id
            where f.consent_form_id = new.consent_form_id;
        if locate(substring_index(needed, ',', 1), there) = 0 or locate(substring_index(needed, ',', -1), there) = 0 then
            signal sqlstate '45000' set message_text = 'somebody who must sign has no line on this sheet';
        end if;
    end if;
end//
delimiter ;
