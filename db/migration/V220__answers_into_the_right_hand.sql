-- An answer to a request is a release like any other: to an heir only with the papers of the death and of the kinship (V201), into
-- the hand of the heir who asked, and whatever another than the person takes away stands in the register before it is given.

delimiter //
-- Of the dead alone, and to their own, whether it is handed over as a release or as an answer.
drop trigger disclosure_to_an_heir_names_the_death//
create trigger disclosure_to_an_heir_names_the_death before insert on disclosure for each row
begin
    if new.recipient_kind = 'HEIR' then
        if new.died_on is null or trim(coalesce(new.death_act, '')) = '' then
            signal sqlstate '45000' set message_text = 'to an heir nothing is handed over without the paper of the death';
        elseif new.kinship is null or trim(coalesce(new.kinship_act, '')) = '' then
            signal sqlstate '45000' set message_text = 'to an heir nothing is handed over without the paper of the kinship';
        elseif new.died_on > new.disclosed_on or new.died_on < (select p.birth_date
                from patient r join patient p on p.patient_id = r.person_id where r.patient_id = new.patient_id) then
            signal sqlstate '45000' set message_text = 'the day of a death lies between the birth and today';
        elseif new.act = 'ANSWERED' and not exists (select 1 from identity_check c
                where c.identity_check_id = new.identity_check_id and c.purpose = 'ANSWER' and c.checked_on = new.disclosed_on
                    and c.names_match and c.number_match and c.bearer = 'HEIR' and of_one_person(c.patient_id, new.patient_id)
                    and trim(c.bearer_name) = trim(new.taken_by) and trim(c.bearer_name) = trim(new.recipient_name)) then
            signal sqlstate '45000' set message_text = 'an answer to an heir is taken by the heir whose document was looked into that day';
        end if;
    end if;
end//

-- A power of attorney ends with whoever gave it: for an heir nobody comes by the power of the dead.
create trigger subject_request_goes_into_the_right_hand before update on subject_request for each row
begin
    declare taker varchar(12);

    if old.delivered_at is null and new.delivered_at is not null then
        select bearer into taker from identity_check where identity_check_id = new.answer_check_id;
        if (new.applicant_role = 'HEIR') <> (taker <=> 'HEIR') then
            signal sqlstate '45000' set message_text = 'what an heir asked for goes into the hand of the heir, and of no other';
        elseif new.patient_id is not null and taker <> 'SELF' and not exists (select 1 from disclosure d
                join disclosure_item i on i.disclosure_id = d.disclosure_id
                where d.act = 'ANSWERED' and i.kind = 'ANSWER' and i.document_id = new.answer_document_id
                    and d.identity_check_id = new.answer_check_id
                    and d.recipient_kind = if(taker = 'HEIR', 'HEIR', 'REPRESENTATIVE')
                    and of_one_person(d.patient_id, new.patient_id)) then
            signal sqlstate '45000' set message_text = 'an answer that another takes stands in the register of disclosures first';
        end if;
    end if;
end//
delimiter ;
