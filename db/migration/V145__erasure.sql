-- An erasure (GDPR art. 17): what of a person goes, what stays and on which ground, table by table. The law of it stands
-- here, once; the application may start it and can delete or rewrite nothing of it by itself.
--
-- Stays, on the ground of art. 17(3)(b), until ten years or the 28th birthday are over (Ordinance 2/2018): exposure, consent,
-- consent_form, consent_signature, study, series, instance, arrival, access_grant, study_look of a dentist, the order that led to
-- any of them, and the identity check, representative or power of attorney such a signature rests on.
-- Stays, on the ground of art. 17(3)(e), for five years: subject_request, subject_request_event, one_time_credential, document,
-- document_print, with the checks and authorities they rest on, and audit_event, which holds ids alone.
-- Stays as long as one of these does, because it says whose they are: patient, notice_given, visit.
-- Goes at once: the telephone and the address, in every former version too; appointments; calls of a ticket; the password
-- of the account, its live sheets and grants; orders nothing came of; checks, representatives and powers nothing rests
-- on; drafts of requests; the reasons typed at corrections, merges and endings. Visitors and noted calls go with their room's
-- own words, as they name nobody by a key.
-- Goes when the answer was handed over, because until then somebody must be recognised by it: the identity itself, with the
-- account, where no order led to anything.
create table erasure (
    subject_request_id uuid        not null,
    erased_at          datetime(6) not null,
    erased_by          uuid        not null,
    identity_erased_at datetime(6),
    at_work            boolean     not null,

    primary key (subject_request_id),
    constraint erasure_answers_a_request foreign key (subject_request_id) references subject_request (subject_request_id)
);

delimiter //
-- True within the transaction that erases this record's person, and never else.
create function person_is_being_erased(whose uuid) returns boolean
reads sql data
    return exists (
        select 1 from erasure e
            join subject_request r on r.subject_request_id = e.subject_request_id
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where e.at_work and own.patient_id = whose)//

-- Something was made of an order: it is part of a medical record.
create function order_led_to_something(which uuid) returns boolean
reads sql data
    return exists (select 1 from exposure where imaging_order_id = which)
        or exists (select 1 from consent_form where imaging_order_id = which)
        or exists (select 1 from study where imaging_order_id = which)//

create trigger erasure_never_changes before update on erasure for each row
begin
    if not (new.subject_request_id <=> old.subject_request_id and new.erased_at <=> old.erased_at
            and new.erased_by <=> old.erased_by)
        or old.identity_erased_at is not null and not (new.identity_erased_at <=> old.identity_erased_at) then
        signal sqlstate '45000' set message_text = 'an erasure never changes';
    end if;
end//
create trigger erasure_is_never_deleted before delete on erasure for each row
begin
    signal sqlstate '45000' set message_text = 'an erasure is never deleted';
end//

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

-- The way in. Nobody is erased but by a decision that was taken, and nobody who is in the house at this moment.
create procedure erase_person(in asked uuid, in moment datetime(6), in clerk uuid)
modifies sql data
begin
    declare person uuid;

    select p.person_id into person
        from subject_request r join patient p on p.patient_id = r.patient_id
        where r.subject_request_id = asked and r.kind = 'ERASURE' and r.decision in ('GRANTED', 'PARTLY')
        and r.status = 'DECIDED';
    if person is null then
        signal sqlstate '45000' set message_text = 'nobody is erased without a decision that grants it';
    end if;
    if exists (select 1 from visit v join patient p on p.patient_id = v.patient_id
            where p.person_id = person and v.closed_at is null and v.opened_on >= date(moment)) then
        signal sqlstate '45000' set message_text = 'nobody is erased while a visit is open';
    end if;

    insert into erasure (subject_request_id, erased_at, erased_by, at_work) values (asked, moment, clerk, true);
    for own in (select patient_id from patient where person_id = person) do
        call erase_record(own.patient_id, moment, clerk);
    end for;
    update erasure set at_work = false where subject_request_id = asked;
end//

-- The last of it, when no answer is waiting for the person any more and they did not come again since.
create procedure erase_identity(in whose uuid, in moment datetime(6))
modifies sql data
erasing: begin
    declare person, answered uuid;
    declare since datetime(6);

    select person_id into person from patient where patient_id = whose;
    select e.subject_request_id, e.erased_at into answered, since
        from erasure e join subject_request r on r.subject_request_id = e.subject_request_id
            join patient p on p.patient_id = r.patient_id
        where p.person_id = person and e.identity_erased_at is null
        order by e.erased_at desc limit 1;
    if answered is null
        or exists (select 1 from subject_request r join patient p on p.patient_id = r.patient_id
            where p.person_id = person and r.closed_at is null and r.status <> 'ARCHIVED')
        or exists (select 1 from visit v join patient p on p.patient_id = v.patient_id
            where p.person_id = person and v.opened_at > since)
        or exists (select 1 from imaging_order o join patient p on p.patient_id = o.patient_id
            where p.person_id = person and order_led_to_something(o.imaging_order_id)) then
        leave erasing;
    end if;

    update erasure set at_work = true where subject_request_id = answered;
    for own in (select patient_id, birth_date from patient where person_id = person) do
        delete from patient_revision where patient_id = own.patient_id;
        update patient set given_name = '-', patronymic = null, family_name = null, latin_name = null,
                birth_date = makedate(year(own.birth_date), 1), identifier_kind = 'NONE', identifier_country = null,
                identifier_hash = null, identifier_sealed = null, version = version + 1
            where patient_id = own.patient_id;
        update account set display_name = '-', disabled_at = coalesce(disabled_at, moment), version = version + 1
            where subject_id = own.patient_id;
    end for;
    update erasure set at_work = false, identity_erased_at = moment where subject_request_id = answered;
end//

create trigger subject_request_takes_the_identity_along after update on subject_request for each row
begin
    if old.closed_at is null and new.closed_at is not null and new.patient_id is not null then
        call erase_identity(new.patient_id, new.closed_at);
    end if;
end//
create trigger subject_request_says_what_was_done before update on subject_request for each row
begin
    if old.answer_document_id is null and new.answer_document_id is not null and new.kind = 'ERASURE'
        and new.decision in ('GRANTED', 'PARTLY') and new.patient_id is not null
        and not exists (select 1 from erasure e where e.subject_request_id = new.subject_request_id) then
        signal sqlstate '45000' set message_text = 'an erasure is answered when it was done';
    end if;
end//

-- What never changes still never does, but for its person's sake.
drop trigger visit_call_is_never_deleted//
create trigger visit_call_is_never_deleted before delete on visit_call for each row
begin
    if not person_is_being_erased((select patient_id from visit where visit_id = old.visit_id)) then
        signal sqlstate '45000' set message_text = 'a call is never deleted';
    end if;
end//

drop trigger patient_revision_never_changes//
create trigger patient_revision_never_changes before update on patient_revision for each row
begin
    if not person_is_being_erased(old.patient_id)
        or not (new.patient_id <=> old.patient_id and new.version <=> old.version and new.given_name <=> old.given_name
            and new.patronymic <=> old.patronymic and new.family_name <=> old.family_name
            and new.latin_name <=> old.latin_name and new.birth_date <=> old.birth_date
            and new.identifier_kind <=> old.identifier_kind and new.identifier_sealed <=> old.identifier_sealed
            and new.replaced_at <=> old.replaced_at and new.replaced_by <=> old.replaced_by
            and new.phone is null and new.address_sealed is null) then
        signal sqlstate '45000' set message_text = 'what stood before a correction never changes';
    end if;
end//

drop trigger patient_merge_never_changes//
create trigger patient_merge_never_changes before update on patient_merge for each row
begin
    if not (person_is_being_erased(old.kept_id) or person_is_being_erased(old.merged_id))
        or not (new.merge_id <=> old.merge_id and new.kept_id <=> old.kept_id and new.merged_id <=> old.merged_id
            and new.ground <=> old.ground and new.merged_at <=> old.merged_at and new.merged_by <=> old.merged_by) then
        signal sqlstate '45000' set message_text = 'a merge never changes: it is ended by an entry of its own';
    end if;
end//
drop trigger patient_unmerge_never_changes//
create trigger patient_unmerge_never_changes before update on patient_unmerge for each row
begin
    if not exists (select 1 from patient_merge m where m.merge_id = old.merge_id
            and (person_is_being_erased(m.kept_id) or person_is_being_erased(m.merged_id)))
        or not (new.merge_id <=> old.merge_id and new.unmerged_at <=> old.unmerged_at
            and new.unmerged_by <=> old.unmerged_by) then
        signal sqlstate '45000' set message_text = 'an unmerge never changes';
    end if;
end//

drop trigger representative_only_ends//
create trigger representative_only_ends before update on representative for each row
begin
    if not (new.patient_id <=> old.patient_id and new.kin_id <=> old.kin_id and new.kind <=> old.kind
            and new.name <=> old.name and new.proof_kind <=> old.proof_kind and new.proof_number <=> old.proof_number
            and new.proof_issued_on <=> old.proof_issued_on and new.proof_issuer <=> old.proof_issuer
            and new.interdiction <=> old.interdiction and new.ends_on <=> old.ends_on
            and new.recorded_at <=> old.recorded_at and new.recorded_by <=> old.recorded_by)
        or not (person_is_being_erased(old.patient_id)
            or old.ended_at is null and new.ended_at is not null and new.own_patient_id <=> old.own_patient_id
            or new.own_patient_id is null and person_is_being_erased(old.own_patient_id)
                and new.ended_at <=> old.ended_at and new.ended_on <=> old.ended_on
                and new.ended_by <=> old.ended_by and new.end_reason <=> old.end_reason) then
        signal sqlstate '45000' set message_text = 'what makes a representative never changes; it only ends, once';
    end if;
end//
drop trigger power_of_attorney_only_ends//
create trigger power_of_attorney_only_ends before update on power_of_attorney for each row
begin
    if not (new.patient_id <=> old.patient_id
            and new.proxy_name <=> old.proxy_name and new.notary_name <=> old.notary_name
            and new.notary_number <=> old.notary_number and new.certification_number <=> old.certification_number
            and new.certified_on <=> old.certified_on and new.ends_on <=> old.ends_on
            and new.copy_on_file <=> old.copy_on_file
            and new.recorded_at <=> old.recorded_at and new.recorded_by <=> old.recorded_by)
        or not (person_is_being_erased(old.patient_id) or old.ended_at is null and new.ended_at is not null) then
        signal sqlstate '45000' set message_text = 'a power of attorney never changes; it only ends, once';
    end if;
end//
delimiter ;

grant select on erasure to registratura_application;
grant execute on procedure erase_person to registratura_application;
