-- A correction says what was measured otherwise, never otherwise who decided on the exposure and why: its justification, the order of
-- an epidemic, the two persons of a vital interest, who made it and what it repeats stay as they were. An exposure is made with a unit
-- that was in use, and excepted from consent by colleagues of the house.
delimiter //
create trigger exposure_correction_keeps_its_ground before insert on exposure for each row
begin
    if new.corrects_exposure_id is not null and not exists (select 1 from exposure e
            where e.exposure_id = new.corrects_exposure_id and e.patient_id = new.patient_id
                and e.exception_order <=> new.exception_order and e.exception_ordered_on <=> new.exception_ordered_on
                and e.exception_reason <=> new.exception_reason
                and e.exception_first_account <=> new.exception_first_account
                and e.exception_second_account <=> new.exception_second_account
                and e.justification = new.justification and e.justified_by = new.justified_by
                and e.justified_by_uin = new.justified_by_uin and e.justified_on = new.justified_on
                and e.icd10_code <=> new.icd10_code and e.operator_id = new.operator_id
                and e.repeat_of_exposure_id <=> new.repeat_of_exposure_id and e.repeat_reason <=> new.repeat_reason) then
        signal sqlstate '45000' set message_text = 'a correction keeps the justification, the exception and whoever made the exposure';
    end if;
end//
-- On the day of the exposure the unit was in use: what stands in the register since is of another day. What was recorded is
-- corrected all the same, whatever became of the unit.
create trigger exposure_is_made_with_a_unit_in_use before insert on exposure for each row
begin
    if exists (select 1 from device d where d.device_id = new.device_id and d.retired_on < new.exposed_on)
        and not exists (select 1 from exposure e
            where e.exposure_id = new.corrects_exposure_id and e.device_id = new.device_id) then
        signal sqlstate '45000' set message_text = 'no exposure is made with a unit that was retired before';
    end if;
end//
-- Two colleagues of the house decide on a vital interest, neither of them a patient or a dentist outside, and neither who left.
create trigger exposure_exception_is_by_colleagues before insert on exposure_exception for each row
begin
    if exists (select 1 from account a where a.account_id in (new.first_account, new.second_account)
            and (a.kind <> 'STAFF' or a.disabled_at is not null and a.disabled_at <= new.declared_at)) then
        signal sqlstate '45000' set message_text = 'an exception is said by colleagues of the house';
    end if;
end//
delimiter ;
