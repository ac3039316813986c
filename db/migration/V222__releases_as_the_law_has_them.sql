-- What the services hold of a release, held by the schema too.

-- Nobody is asked for a consent where the law gives the ground: as ReleaseRules has it.
alter table release_consent
    add constraint release_consent_is_asked_for_where_no_law_gives_the_ground check (
        recipient_kind = 'NAMED_PERSON'
        or recipient_kind = 'OTHER_DENTIST' and (country <> 'BGR' or channel <> 'ONLINE_ACCESS')
        or recipient_kind in ('TREATING', 'FACILITY') and (country <> 'BGR' or channel = 'COLLECTION_BY_THIRD_PERSON')
        or recipient_kind in ('INSURER', 'THREATENED') and country <> 'BGR'
        or recipient_kind = 'PATIENT' and channel = 'COLLECTION_BY_THIRD_PERSON');

-- Only a power of the state forbids to tell the person; what they consented to is never kept from them. What is taken on a medium is
-- taken against a receipt.
alter table disclosure
    add constraint disclosure_notice_is_withheld_by_the_state_alone check
        (notice <> 'WITHHELD_BY_ORDER' or ground in ('THREAT_TO_OTHERS', 'EPIDEMIC_CONTROL', 'PUBLIC_BODY', 'COURT_ORDER')),
    add constraint disclosure_on_a_medium_has_a_receipt check
        (act <> 'HANDED_OVER' or channel <> 'MEDIUM_IN_PERSON' or document_id is not null);

delimiter //
-- A consent is given on paper that was printed, and taken back as it was given: on a sheet of its own, printed for that person after
-- the consent, and for that alone.
create trigger release_consent_event_stands_on_paper before insert on release_consent_event for each row
begin
    declare sheet, whose uuid;
    declare given_at, first_printed, first_signed datetime(6);

    select document_id, patient_id into sheet, whose from release_consent where release_consent_id = new.release_consent_id;
    if new.event = 'GRANTED' then
        select min(printed_at) into first_printed from document_print where document_id = sheet;
        select min(signed_at) into first_signed from release_consent_signature
            where release_consent_id = new.release_consent_id;
        if first_printed is null or first_signed < first_printed then
            signal sqlstate '45000' set message_text = 'a consent to a release is signed on a sheet that was printed';
        end if;
    elseif new.event = 'WITHDRAWN' and new.document_id is not null then
        select min(occurred_at) into given_at from release_consent_event
            where release_consent_id = new.release_consent_id and event = 'GRANTED';
        if exists (select 1 from release_consent_event other where other.document_id = new.document_id)
            or not exists (select 1 from document d join document_print p on p.document_id = d.document_id
                where d.document_id = new.document_id and d.template = 'release-withdrawal' and d.issued_at >= given_at
                    and p.printed_at <= new.occurred_at and of_one_person(d.subject_id, whose)) then
            signal sqlstate '45000' set message_text = 'a consent to a release is withdrawn on a sheet of its own, printed after it was given';
        end if;
    end if;
end//

-- Given, not withdrawn, not expired, countersigned where it must be, and still by those who must say it: age counts on the day of the
-- release, as it counts on the day of an exposure. Whoever asks holds it until the end of the transaction, so that a withdrawal at
-- another desk comes either before or after.
drop procedure release_consent_must_stand//
create procedure release_consent_must_stand(in which uuid, in day date)
modifies sql data
begin
    declare wanted varchar(10);
    declare able varchar(24);
    declare expires date;
    declare granted, countersigned, ended, age, patients, curators, guardians int;

    select form, expires_on, capacity into wanted, expires, able
        from release_consent where release_consent_id = which for update;
    select count(case event when 'GRANTED' then 1 end), count(case event when 'COUNTERSIGNED' then 1 end),
            count(case when event in ('WITHDRAWN', 'DECLINED') then 1 end)
        into granted, countersigned, ended
        from release_consent_event where release_consent_id = which for update;
    select timestampdiff(year, p.birth_date, day) into age
        from release_consent c join patient r on r.patient_id = c.patient_id join patient p on p.patient_id = r.person_id
        where c.release_consent_id = which;
    select count(case role when 'SELF' then 1 end), count(case role when 'CURATOR' then 1 end),
            count(case role when 'GUARDIAN' then 1 end)
        into patients, curators, guardians
        from release_consent_signature where release_consent_id = which;
    if granted = 0 then
        signal sqlstate '45000' set message_text = 'the consent to a release was not given';
    elseif ended > 0 then
        signal sqlstate '45000' set message_text = 'the consent to a release was withdrawn or declined';
    elseif expires < day then
        signal sqlstate '45000' set message_text = 'the consent to a release has expired';
    elseif wanted = 'TRANSFER' and countersigned = 0 then
        signal sqlstate '45000' set message_text = 'a transfer outside the Area waits for the data protection officer';
    elseif age >= 14 and able <> 'FULL_INTERDICTION' and patients = 0
        or age >= 18 and able = 'LIMITED_INTERDICTION' and curators = 0
        or age >= 18 and able = 'FULL_INTERDICTION' and guardians = 0 then
        signal sqlstate '45000' set message_text = 'the patient has come of an age since at which others consent to a release';
    end if;
end//

-- A proxy takes what the power of attorney reaches to.
create trigger disclosure_by_a_power_reaches_to_copies before insert on disclosure for each row
begin
    if new.act = 'HANDED_OVER' and exists (select 1 from identity_check c
            where c.identity_check_id = new.identity_check_id and c.bearer = 'PROXY'
                and not exists (select 1 from power_of_attorney_scope s
                    where s.power_of_attorney_id = c.power_of_attorney_id and s.power = 'MEDICAL_COPIES')) then
        signal sqlstate '45000' set message_text = 'this power of attorney does not reach to copies of medical documents';
    end if;
end//
delimiter ;
