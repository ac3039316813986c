-- Whoever showed their document here, or was exposed, lived on that day: the day of a death does not lie before it. The rest of it is
-- as V220 has it.
delimiter //
create function was_here_after(whose uuid, day date) returns boolean
reads sql data
    return exists (select 1 from identity_check c
            where of_one_person(c.patient_id, whose) and c.bearer = 'SELF' and c.names_match and c.number_match and c.checked_on > day)
        or exists (select 1 from irradiation i where of_one_person(i.patient_id, whose) and i.exposed_on > day)//

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
        elseif was_here_after(new.patient_id, new.died_on) then
            signal sqlstate '45000' set message_text = 'nobody died before a day on which they were here';
        elseif new.act = 'ANSWERED' and not exists (select 1 from identity_check c
                where c.identity_check_id = new.identity_check_id and c.purpose = 'ANSWER' and c.checked_on = new.disclosed_on
                    and c.names_match and c.number_match and c.bearer = 'HEIR' and of_one_person(c.patient_id, new.patient_id)
                    and trim(c.bearer_name) = trim(new.taken_by) and trim(c.bearer_name) = trim(new.recipient_name)) then
            signal sqlstate '45000' set message_text = 'an answer to an heir is taken by the heir whose document was looked into that day';
        end if;
    end if;
end//
delimiter ;
