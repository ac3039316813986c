-- Requests of data subjects, from the form to the two signed copies of the answer.
-- What the person wrote and what was answered is sealed; ids, days and states are in clear.

-- Somebody who is in no register may ask too ("what do you hold about me?"): their check hangs on the request.
alter table identity_check add column stranger_id uuid after account_id;
alter table identity_check drop constraint identity_check_is_of_somebody;
alter table identity_check add constraint identity_check_is_of_somebody check
    (patient_id is not null or practitioner_id is not null or account_id is not null or stranger_id is not null);

create table subject_request (
    subject_request_id      uuid            not null,
    kind                    varchar(30)     not null,
    status                  varchar(20)     not null,
    patient_id              uuid,
    applicant_name          varchar(200)    not null,
    applicant_role          varchar(20)     not null,
    applicant_number_sealed varbinary(200),
    correspondence_sealed   varbinary(2000) not null,
    channel                 varchar(20)     not null,
    wish_sealed             varbinary(12000) not null,
    answer_form             varchar(20)     not null,
    incoming_number         varchar(40),
    received_on             date            not null,
    due_on                  date            not null,
    due_latest_on           date            not null,
    suspended_on            date,
    days_suspended          int             not null default 0,
    extended_on             date,
    extended_until_on       date,
    extended_latest_on      date,
    extension_reason_sealed varbinary(4000),
    receipt_document_id     uuid,
    identity_check_id       uuid,
    decision                varchar(20),
    answer_sealed           mediumblob,
    decided_at              datetime(6),
    decided_by              uuid,
    answer_document_id      uuid,
    outgoing_number         varchar(40),
    answer_check_id         uuid,
    applicant_copy_signed   boolean         not null default false,
    laboratory_copy_signed  boolean         not null default false,
    delivered_on            date,
    delivered_at            datetime(6),
    delivered_by            uuid,
    closed_at               datetime(6),
    closed_by               uuid,
    closed_reason_sealed    varbinary(4000),
    drafted_at              datetime(6)     not null,
    drafted_by              uuid            not null,
    version                 int             not null default 0,

    primary key (subject_request_id),
    constraint subject_request_incoming_number_is_unique unique (incoming_number),
    constraint subject_request_outgoing_number_is_unique unique (outgoing_number),
    index subject_request_by_status (status, due_on),
    constraint subject_request_is_about_a_patient foreign key (patient_id) references patient (patient_id),
    constraint subject_request_is_by_somebody_checked
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint subject_request_is_collected_by_somebody_checked
        foreign key (answer_check_id) references identity_check (identity_check_id),
    constraint subject_request_has_a_known_kind check (kind in ('ACCESS', 'RECTIFICATION', 'ERASURE', 'RESTRICTION',
        'PORTABILITY', 'OBJECTION', 'CONSENT_WITHDRAWAL', 'AUTOMATED_DECISION', 'INFORMATION', 'MEDICAL_RECORD_COPY',
        'COMPLAINT')),
    constraint subject_request_has_a_known_status check (status in ('DRAFT', 'REGISTERED', 'IDENTITY_PENDING',
        'IN_PROGRESS', 'EXTENDED', 'DECIDED', 'ANSWER_PRINTED', 'DELIVERED', 'UNCLAIMED', 'WITHDRAWN',
        'NOT_IDENTIFIED', 'ARCHIVED')),
    constraint subject_request_has_a_known_applicant check
        (applicant_role in ('SUBJECT', 'PARENT', 'GUARDIAN', 'CURATOR', 'PROXY', 'HEIR')),
    constraint subject_request_has_a_known_channel check (channel in ('DESK', 'SPOKEN', 'POST', 'ELECTRONIC')),
    constraint subject_request_has_a_known_form check (answer_form in ('PAPER', 'PAPER_AND_MEDIUM')),
    constraint subject_request_has_a_known_decision check (decision in ('GRANTED', 'PARTLY', 'REFUSED', 'NO_DATA')),
    constraint subject_request_is_numbered_unless_a_draft check
        ((incoming_number is null) = (receipt_document_id is null)
        and (status in ('DRAFT', 'WITHDRAWN', 'ARCHIVED') or incoming_number is not null)),
    constraint subject_request_is_due_after_receipt check (due_on > received_on and due_latest_on >= due_on),
    constraint subject_request_stands_only_in_doubt check (status <> 'IDENTITY_PENDING' or suspended_on is not null),
    constraint subject_request_is_extended_with_a_reason check
        ((extended_on is null) = (extended_until_on is null)
        and (extended_on is null) = (extended_latest_on is null)
        and (extended_on is null) = (extension_reason_sealed is null)),
    constraint subject_request_is_extended_in_its_first_month check
        (extended_on is null or extended_on <= due_latest_on),
    constraint subject_request_is_decided_by_somebody_in_words check
        ((decision is null) = (answer_sealed is null) and (decision is null) = (decided_at is null)
        and (decision is null) = (decided_by is null)),
    constraint subject_request_is_decided_after_a_check check (decision is null or identity_check_id is not null),
    constraint subject_request_is_decided_before_it_is_called_so check
        (status not in ('DECIDED', 'ANSWER_PRINTED', 'DELIVERED', 'UNCLAIMED') or decision is not null),
    constraint subject_request_is_printed_after_its_decision check
        ((answer_document_id is null) = (outgoing_number is null)
        and (answer_document_id is null or decision is not null)),
    constraint subject_request_waits_only_when_printed check
        (status not in ('ANSWER_PRINTED', 'DELIVERED', 'UNCLAIMED') or answer_document_id is not null),
    constraint subject_request_is_delivered_on_a_day_by_somebody check
        ((delivered_at is null) = (delivered_on is null) and (delivered_at is null) = (delivered_by is null)
        and (status <> 'DELIVERED' or delivered_at is not null)),
    constraint subject_request_is_delivered_on_the_day_it_says check
        (delivered_at is null or abs(datediff(delivered_on, delivered_at)) <= 1),
    constraint subject_request_is_delivered_checked_and_signed check
        (delivered_at is null or (answer_check_id is not null and applicant_copy_signed and laboratory_copy_signed
        and answer_document_id is not null)),
    constraint subject_request_ends_otherwise_with_a_reason check
        (status not in ('UNCLAIMED', 'WITHDRAWN', 'NOT_IDENTIFIED') or closed_reason_sealed is not null),
    constraint subject_request_is_closed_by_somebody check
        ((closed_at is null) = (closed_by is null)
        and (status not in ('DELIVERED', 'UNCLAIMED', 'WITHDRAWN', 'NOT_IDENTIFIED') or closed_at is not null))
);

-- What happened to a request, in order; never rewritten.
create table subject_request_event (
    subject_request_event_id uuid        not null,
    subject_request_id       uuid        not null,
    step                     int         not null,
    from_status              varchar(20) not null,
    to_status                varchar(20) not null,
    note_sealed              varbinary(4000),
    occurred_at              datetime(6) not null,
    actor_id                 uuid        not null,

    primary key (subject_request_event_id),
    constraint subject_request_event_is_one_step unique (subject_request_id, step),
    constraint subject_request_event_is_of_a_request
        foreign key (subject_request_id) references subject_request (subject_request_id)
);

delimiter //
create trigger subject_request_begins_as_a_draft before insert on subject_request for each row
begin
    if new.status <> 'DRAFT' or new.decision is not null or new.answer_check_id is not null then
        signal sqlstate '45000' set message_text = 'a request begins as a draft';
    end if;
end//
create trigger subject_request_keeps_its_law before update on subject_request for each row
begin
    if old.status in ('DELIVERED', 'UNCLAIMED', 'WITHDRAWN', 'NOT_IDENTIFIED') and new.status <> 'ARCHIVED'
        or old.status = 'ARCHIVED' then
        signal sqlstate '45000' set message_text = 'a closed request never changes';
    end if;
    if old.incoming_number is not null and not (new.incoming_number <=> old.incoming_number
        and new.received_on <=> old.received_on and new.kind <=> old.kind and new.wish_sealed <=> old.wish_sealed) then
        signal sqlstate '45000' set message_text = 'a registered request keeps its number, its day and its words';
    end if;
    if old.patient_id is not null and not (new.patient_id <=> old.patient_id) then
        signal sqlstate '45000' set message_text = 'a request stays about the same person';
    end if;
    if old.answer_document_id is not null and not (new.answer_document_id <=> old.answer_document_id
        and new.answer_sealed <=> old.answer_sealed and new.decision <=> old.decision) then
        signal sqlstate '45000' set message_text = 'a printed answer never changes';
    end if;
    if new.decision is not null and not exists (
        select 1 from identity_check c
        where c.identity_check_id = new.identity_check_id and c.purpose = 'REQUEST'
        and c.names_match and c.number_match
        and (c.patient_id = new.patient_id or new.patient_id is null and c.stranger_id = new.subject_request_id)) then
        signal sqlstate '45000' set message_text = 'no decision without an identity check made for a request';
    end if;
    if new.delivered_at is not null and not exists (
        select 1 from identity_check c
        where c.identity_check_id = new.answer_check_id and c.purpose = 'ANSWER' and c.checked_on = new.delivered_on
        and c.names_match and c.number_match
        and (c.patient_id = new.patient_id or new.patient_id is null and c.stranger_id = new.subject_request_id)) then
        signal sqlstate '45000' set message_text = 'no answer is handed over without an identity check of that day';
    end if;
end//
create trigger subject_request_is_never_deleted before delete on subject_request for each row
begin
    if old.status <> 'DRAFT' then
        signal sqlstate '45000' set message_text = 'a registered request is never deleted';
    end if;
end//
create trigger subject_request_event_never_changes before update on subject_request_event for each row
begin
    signal sqlstate '45000' set message_text = 'the history of a request never changes';
end//
create trigger subject_request_event_is_never_deleted before delete on subject_request_event for each row
begin
    signal sqlstate '45000' set message_text = 'the history of a request is never deleted';
end//
delimiter ;

grant select, insert, update on subject_request to registratura_application;
grant select, insert on subject_request_event to registratura_application;
