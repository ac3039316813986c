-- Nothing counts as signed on paper that never was on paper. The scan may come later: whoever records says what they saw signed.
delimiter //
create trigger consent_on_paper_was_printed before insert on consent for each row follows consent_on_a_tablet_has_its_ink
begin
    declare sheet uuid;
    declare first_printed, first_signed datetime(6);

    if new.signing = 'PAPER' then
        select document_id into sheet from consent_form where consent_form_id = new.consent_form_id;
        select min(printed_at) into first_printed from document_print where document_id = sheet;
        select min(signed_at) into first_signed from consent_signature where consent_form_id = new.consent_form_id;
        if first_printed is null then
            signal sqlstate '45000' set message_text = 'a sheet that was never printed is not signed on paper';
        elseif first_signed < first_printed then
            signal sqlstate '45000' set message_text = 'a sheet is not signed before it was printed';
        end if;
    end if;
end//

-- Who may decide for themselves is what the acts on record leave them: nobody at a desk judges it. Where no act is on record, what
-- the desk is told stands; under fourteen a parent or guardian decides, whatever a court said (Health Act, art. 87).
create procedure capacity_must_be_that_of_the_acts(in of_patient uuid, in able varchar(24), in day date)
reads sql data
begin
    declare age, guardians, curators int;

    select timestampdiff(year, person.birth_date, day) into age
        from patient record join patient person on person.patient_id = record.person_id
        where record.patient_id = of_patient;
    select count(case r.kind when 'GUARDIAN' then 1 end), count(case r.kind when 'CURATOR' then 1 end)
        into guardians, curators
        from patient record join patient other on other.person_id = record.person_id
            join representative r on r.patient_id = other.patient_id
        where record.patient_id = of_patient and r.interdiction and r.ended_at is null
            and (r.ends_on is null or r.ends_on >= day);
    if age >= 14 and guardians + curators > 0
        and able <> if(guardians > 0, 'FULL_INTERDICTION', 'LIMITED_INTERDICTION') then
        signal sqlstate '45000' set message_text = 'capacity is what the acts on record leave to the patient';
    end if;
end//

create trigger consent_form_is_by_capacity_on_record before insert on consent_form for each row
begin
    call capacity_must_be_that_of_the_acts(new.patient_id, new.capacity, new.printed_on);
end//
-- An act may come on record between the printing and the signing. A no is never too late.
create trigger consent_is_by_capacity_on_record before insert on consent for each row
begin
    declare able varchar(24);

    if new.event = 'GRANTED' then
        select capacity into able from consent_form where consent_form_id = new.consent_form_id;
        call capacity_must_be_that_of_the_acts(new.patient_id, able, new.occurred_on);
    end if;
end//
create trigger release_consent_is_by_capacity_on_record before insert on release_consent for each row
begin
    call capacity_must_be_that_of_the_acts(new.patient_id, new.capacity, date(new.printed_at + interval 2 hour));
end//
delimiter ;

-- Whether somebody said no is asked in one place, by the program too.
grant execute on function patient_said_no to registratura_application;
