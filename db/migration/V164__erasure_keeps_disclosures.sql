-- An erasure leaves the look into a document that a release, its consent or a withdrawal rests on: to whom data went stays known
-- as long as the data do (Regulation, art. 5(2), 17(3)(b) and (e)). All else of the procedure is as V145 has it.
delimiter //
drop procedure erase_record//
create procedure erase_record(in whose uuid, in moment datetime(6), in clerk uuid)
modifies sql data
begin
    update patient set phone = null, address_sealed = null, version = version + 1 where patient_id = whose;
    update patient_revision set phone = null, address_sealed = null, reason = '-' where patient_id = whose;
    update patient_unmerge set reason = '-' where merge_id in
        (select merge_id from patient_merge where kept_id = whose or merged_id = whose);
    update patient_merge set reason = '-' where kept_id = whose or merged_id = whose;

    delete from appointment where patient_id = whose;
    delete from visit_call where visit_id in (select visit_id from visit where patient_id = whose);
    delete from parked_visit where visit_id in (select visit_id from visit where patient_id = whose);
    update imaging_order set question = '-', teeth = null, region = null, practitioner_id = null, referral_number = null,
            referred_on = null, national_number = null, cancelled_at = coalesce(cancelled_at, moment), cancelled_reason = '-',
            version = version + 1
        where patient_id = whose and not order_led_to_something(imaging_order_id);

    update access_grant set withdrawn_at = moment, withdrawn_by = clerk
        where patient_id = whose and withdrawn_at is null and ends_at > moment;
    update one_time_credential set revoked_at = moment
        where redeemed_at is null and revoked_at is null
            and account_id in (select account_id from account where subject_id = whose);
    delete from study_look where account_id in (select account_id from account where subject_id = whose);
    update account set password_hash = null, totp_key = null, version = version + 1 where subject_id = whose;

    delete from subject_request where patient_id = whose and status = 'DRAFT';
    delete from identity_check where patient_id = whose
        and not exists (select 1 from consent_signature s where s.identity_check_id = identity_check.identity_check_id)
        and not exists (select 1 from one_time_credential c where c.identity_check_id = identity_check.identity_check_id)
        and not exists (select 1 from release_consent_signature s where s.identity_check_id = identity_check.identity_check_id)
        and not exists (select 1 from release_consent_event v where v.identity_check_id = identity_check.identity_check_id)
        and not exists (select 1 from disclosure d where d.identity_check_id = identity_check.identity_check_id)
        and not exists (select 1 from subject_request r
            where identity_check.identity_check_id in (r.identity_check_id, r.answer_check_id));

    -- Whoever was represented is represented no more; who represents others is still named in their records.
    delete from representative where patient_id = whose
        and not exists (select 1 from identity_check c where c.representative_id = representative.representative_id);
    update representative set ended_on = coalesce(ended_on, date(moment)), ended_at = coalesce(ended_at, moment),
            ended_by = coalesce(ended_by, clerk), end_reason = '-'
        where patient_id = whose;
    update representative set own_patient_id = null where own_patient_id = whose;
    delete from power_of_attorney_scope where power_of_attorney_id in (
        select a.power_of_attorney_id from power_of_attorney a where a.patient_id = whose
        and not exists (select 1 from identity_check c where c.power_of_attorney_id = a.power_of_attorney_id));
    delete from power_of_attorney where patient_id = whose
        and not exists (select 1 from identity_check c where c.power_of_attorney_id = power_of_attorney.power_of_attorney_id);
    update power_of_attorney set ended_on = coalesce(ended_on, date(moment)), ended_at = coalesce(ended_at, moment),
            ended_by = coalesce(ended_by, clerk), end_reason = '-'
        where patient_id = whose;
end//
delimiter ;
