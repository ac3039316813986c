-- Informed consent to an irradiation: the sheet that was printed, who signed it, and the ledger of what was decided.
-- Nothing here is ever changed or deleted: a mistake is answered by a counter-entry (ANNULLED).
-- Its number, language, the version (hash) of its text and the very PDF stand in document.
-- Signatures come before the outcome they carry, so that an unsigned sheet can never become a consent.
alter table imaging_order add constraint imaging_order_belongs_to_its_patient unique (imaging_order_id, patient_id);

create table consent_form (
    consent_form_id  uuid         not null,
    kind             varchar(12)  not null,
    imaging_order_id uuid         not null,
    patient_id       uuid         not null,
    document_id      uuid         not null,
    capacity         varchar(24)  not null,
    signed_by_mark   boolean      not null,
    interpreted      boolean      not null,
    informed_by      varchar(200) not null,
    informed_by_post varchar(120) not null,
    informed_by_uin  varchar(10),
    printed_at       datetime(6)  not null,
    printed_by       uuid         not null,

    primary key (consent_form_id),
    constraint consent_form_is_of_one_order_and_patient unique (consent_form_id, imaging_order_id, patient_id),
    constraint consent_form_is_one_document unique (document_id),
    constraint consent_form_is_an_issued_document foreign key (document_id) references document (document_id),
    constraint consent_form_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint consent_form_has_a_known_kind check (kind in ('CONSENT', 'REFUSAL', 'WITHDRAWAL')),
    constraint consent_form_has_a_known_capacity check
        (capacity in ('CAPABLE', 'LIMITED_INTERDICTION', 'FULL_INTERDICTION')),
    constraint consent_form_names_who_informed check (trim(informed_by) <> '')
);

create table consent_signature (
    consent_signature_id uuid         not null,
    consent_form_id      uuid         not null,
    role                 varchar(12)  not null,
    name                 varchar(200) not null,
    identity_check_id    uuid,
    account_id           uuid,
    uin                  varchar(10),
    authority            varchar(200),
    signed_at            datetime(6)  not null,
    signed_on            date         not null,

    primary key (consent_signature_id),
    constraint consent_signature_of_one_person_stands_once unique (consent_form_id, identity_check_id),
    constraint consent_signature_of_one_colleague_stands_once unique (consent_form_id, account_id),
    constraint consent_signature_is_on_a_form foreign key (consent_form_id) references consent_form (consent_form_id),
    constraint consent_signature_is_by_a_checked_person
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint consent_signature_is_by_a_known_colleague foreign key (account_id) references account (account_id),
    constraint consent_signature_has_a_known_role check
        (role in ('PATIENT', 'PARENT', 'GUARDIAN', 'CURATOR', 'WITNESS', 'PHYSICIAN', 'INTERPRETER')),
    constraint consent_signature_has_a_name check (trim(name) <> ''),
    constraint consent_signature_needs_an_identity_check check
        (identity_check_id is not null or role = 'PHYSICIAN' or (role = 'WITNESS' and account_id is not null)),
    constraint consent_signature_of_a_physician_has_a_uin check (role <> 'PHYSICIAN' or uin regexp '^[0-9]{10}$'),
    constraint consent_signature_of_a_guardian_names_the_act check
        (role not in ('GUARDIAN', 'CURATOR') or trim(coalesce(authority, '')) <> ''),
    constraint consent_signature_is_dated_by_its_day check (abs(datediff(signed_on, signed_at)) <= 1)
);

create table consent (
    consent_id       uuid        not null,
    imaging_order_id uuid        not null,
    patient_id       uuid        not null,
    event            varchar(12) not null,
    consent_form_id  uuid,
    ends_consent_id  uuid,
    answers_sealed   varbinary(4000),
    reason_sealed    varbinary(2200),
    occurred_at      datetime(6) not null,
    occurred_on      date        not null,
    recorded_at      datetime(6) not null,
    recorded_by      uuid        not null,

    primary key (consent_id),
    constraint consent_is_of_one_order_and_patient unique (consent_id, imaging_order_id, patient_id),
    constraint consent_form_has_one_outcome unique (consent_form_id),
    index consent_of_an_order_by_time (imaging_order_id, occurred_at),
    constraint consent_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint consent_is_on_a_form_of_its_order foreign key (consent_form_id, imaging_order_id, patient_id)
        references consent_form (consent_form_id, imaging_order_id, patient_id),
    constraint consent_ends_one_of_its_order foreign key (ends_consent_id, imaging_order_id, patient_id)
        references consent (consent_id, imaging_order_id, patient_id),
    constraint consent_has_a_known_event check (event in ('GRANTED', 'REFUSED', 'STOPPED', 'WITHDRAWN', 'ANNULLED')),
    constraint consent_signed_on_paper_has_a_form check
        ((event in ('GRANTED', 'REFUSED', 'WITHDRAWN')) = (consent_form_id is not null)),
    constraint consent_ended_names_what_it_ends check
        ((event in ('STOPPED', 'WITHDRAWN', 'ANNULLED')) = (ends_consent_id is not null)),
    constraint consent_granted_has_answers check (event <> 'GRANTED' or answers_sealed is not null),
    constraint consent_stopped_or_annulled_has_a_reason check
        (event not in ('STOPPED', 'ANNULLED') or reason_sealed is not null),
    constraint consent_is_recorded_after_it_happened check (occurred_at <= recorded_at),
    constraint consent_is_dated_by_its_day check (abs(datediff(occurred_on, occurred_at)) <= 1)
);

delimiter //
-- Who must have signed, by age on a day and capacity (Health Act, art. 87): under 14 a parent or guardian; from 14 to 17
-- the patient and a parent or curator; an adult alone; by mark two witnesses; through an interpreter the interpreter.
create procedure consent_form_must_be_signed(in form uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare mark, interpreted_form boolean;
    declare patients, parents, guardians, curators, witnesses, interpreters int;

    select timestampdiff(year, p.birth_date, day), f.capacity, f.signed_by_mark, f.interpreted
        into age, able, mark, interpreted_form
        from consent_form f join patient p on p.patient_id = f.patient_id where f.consent_form_id = form;
    select count(case role when 'PATIENT' then 1 end), count(case role when 'PARENT' then 1 end),
            count(case role when 'GUARDIAN' then 1 end), count(case role when 'CURATOR' then 1 end),
            count(case role when 'WITNESS' then 1 end), count(case role when 'INTERPRETER' then 1 end)
        into patients, parents, guardians, curators, witnesses, interpreters
        from consent_signature where consent_form_id = form;

    if age >= 14 and able <> 'FULL_INTERDICTION' then
        if patients = 0 then
            signal sqlstate '45000' set message_text = 'the patient has not signed the consent';
        elseif age < 18 and parents + curators = 0 then
            signal sqlstate '45000' set message_text = 'a parent or curator of a patient under 18 has not signed the consent';
        elseif age >= 18 and able = 'LIMITED_INTERDICTION' and curators = 0 then
            signal sqlstate '45000' set message_text = 'the curator of a patient under limited interdiction has not signed the consent';
        end if;
    elseif guardians = 0 and (age >= 18 or parents = 0) then
        signal sqlstate '45000' set message_text = 'a parent or guardian of a patient who cannot consent has not signed the consent';
    end if;
    if mark and witnesses < 2 then
        signal sqlstate '45000' set message_text = 'two witnesses have not signed a consent given by mark';
    elseif interpreted_form and interpreters = 0 then
        signal sqlstate '45000' set message_text = 'the interpreter has not signed the consent';
    end if;
end//

-- Who may have said no: any one whose signature a consent would have needed, or else a physician and a witness attest it
-- (Health Act, art. 90).
create procedure consent_form_must_be_refused(in form uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare principals, physicians, witnesses int;

    select timestampdiff(year, p.birth_date, day), f.capacity into age, able
        from consent_form f join patient p on p.patient_id = f.patient_id where f.consent_form_id = form;
    select count(case when role = 'PATIENT' and age >= 14 and able <> 'FULL_INTERDICTION'
                or role = 'PARENT' and age < 18
                or role = 'GUARDIAN' and (age < 14 or able = 'FULL_INTERDICTION')
                or role = 'CURATOR' and age >= 14 and able <> 'FULL_INTERDICTION'
                    and (age < 18 or able = 'LIMITED_INTERDICTION') then 1 end),
            count(case role when 'PHYSICIAN' then 1 end), count(case role when 'WITNESS' then 1 end)
        into principals, physicians, witnesses
        from consent_signature where consent_form_id = form;

    if principals = 0 and (physicians = 0 or witnesses = 0) then
        signal sqlstate '45000' set message_text = 'a refusal is signed by the patient or representative, or attested by a physician and a witness';
    end if;
end//

create trigger consent_signature_must_be_checked before insert on consent_signature for each row
begin
    declare checked_for varchar(30);
    declare bearing varchar(12);
    declare day date;
    declare whose, patient uuid;
    declare shown boolean;

    if exists (select 1 from consent where consent_form_id = new.consent_form_id) then
        signal sqlstate '45000' set message_text = 'a consent form that has its outcome takes no further signature';
    end if;
    if new.identity_check_id is not null then
        select patient_id into patient from consent_form where consent_form_id = new.consent_form_id;
        select purpose, bearer, checked_on, patient_id, names_match and number_match
            into checked_for, bearing, day, whose, shown
            from identity_check where identity_check_id = new.identity_check_id;
        if not (checked_for <=> 'CONSENT') then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be made for a consent';
        elseif not (day <=> new.signed_on) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be of the day of signing';
        elseif not (whose <=> patient) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be made for this patient';
        elseif not (bearing <=> if(new.role = 'PATIENT', 'SELF', new.role)) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be of the one who signs';
        elseif not shown then
            signal sqlstate '45000' set message_text = 'the identity check of a signer did not show who this is';
        end if;
    end if;
end//

create trigger consent_must_be_complete before insert on consent for each row
begin
    declare form_kind, ended_event varchar(12);
    declare ended_at, signed_last_at datetime(6);

    if new.consent_form_id is null and new.event in ('GRANTED', 'REFUSED', 'WITHDRAWN') then
        signal sqlstate '45000' set message_text = 'a consent, a refusal and a withdrawal each stand on a signed form';
    elseif new.consent_form_id is not null then
        select kind into form_kind from consent_form where consent_form_id = new.consent_form_id;
        if not (form_kind <=> case new.event when 'GRANTED' then 'CONSENT' when 'WITHDRAWN' then 'WITHDRAWAL'
                else if(form_kind = 'REFUSAL', 'REFUSAL', 'CONSENT') end) then
            signal sqlstate '45000' set message_text = 'a consent and its withdrawal are each signed on a form of their own';
        end if;
        select max(signed_at) into signed_last_at from consent_signature where consent_form_id = new.consent_form_id;
        if signed_last_at > new.occurred_at then
            signal sqlstate '45000' set message_text = 'an outcome is not earlier than the signatures it stands on';
        end if;
    end if;
    if new.event = 'GRANTED' then
        call consent_form_must_be_signed(new.consent_form_id, new.occurred_on);
    elseif new.event in ('REFUSED', 'WITHDRAWN') then
        call consent_form_must_be_refused(new.consent_form_id, new.occurred_on);
    end if;
    if new.ends_consent_id is not null then
        select event, occurred_at into ended_event, ended_at
            from consent where consent_id = new.ends_consent_id;
        if new.event = 'ANNULLED' and ended_event = 'ANNULLED' then
            signal sqlstate '45000' set message_text = 'a counter-entry is not annulled again';
        elseif new.event <> 'ANNULLED' and not (ended_event <=> 'GRANTED') then
            signal sqlstate '45000' set message_text = 'only a granted consent is stopped or withdrawn';
        elseif new.occurred_at < ended_at then
            signal sqlstate '45000' set message_text = 'a consent is not ended before it was given';
        end if;
    end if;
end//

create trigger consent_form_never_changes before update on consent_form for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent form never changes';
end//
create trigger consent_form_is_never_deleted before delete on consent_form for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent form is never deleted';
end//
create trigger consent_signature_never_changes before update on consent_signature for each row
begin
    signal sqlstate '45000' set message_text = 'a signature never changes';
end//
create trigger consent_signature_is_never_deleted before delete on consent_signature for each row
begin
    signal sqlstate '45000' set message_text = 'a signature is never deleted';
end//
create trigger consent_never_changes before update on consent for each row
begin
    signal sqlstate '45000' set message_text = 'a consent never changes: it is ended by an entry of its own';
end//
create trigger consent_is_never_deleted before delete on consent for each row
begin
    signal sqlstate '45000' set message_text = 'a consent is never deleted';
end//
delimiter ;

grant select, insert on consent_form to registratura_application;
grant select, insert on consent_signature to registratura_application;
grant select, insert on consent to registratura_application;
