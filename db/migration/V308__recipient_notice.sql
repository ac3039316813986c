-- Whoever received a person's data is told when they were corrected, erased or restricted (GDPR, art. 19): by a letter, or not, on a ground
-- of the law and with the reason. What is written so stays; how a letter was told is noted once.

-- From when on what was granted holds. An erasure holds when it was done, not when it was decided.
create view granted_change as
select r.subject_request_id, r.kind, p.person_id, if(r.kind = 'ERASURE', e.erased_at, r.decided_at) as since_at
    from subject_request r
        join patient p on p.patient_id = r.patient_id
        left join erasure e on e.subject_request_id = r.subject_request_id
    where r.kind in ('RECTIFICATION', 'ERASURE', 'RESTRICTION') and r.decision in ('GRANTED', 'PARTLY')
        and (r.kind <> 'ERASURE' or e.erased_at is not null)
        -- How the laboratory reaches a person nobody outside ever received.
        and (r.kind <> 'RECTIFICATION'
            or not exists (select 1 from request_particular q where q.subject_request_id = r.subject_request_id)
            or exists (select 1 from request_particular q where q.subject_request_id = r.subject_request_id
                and q.corrected_at is not null and q.particular not in ('PHONE', 'ADDRESS')));

-- What each recipient got of it before, act by act; whoever got it afterwards got it as it is. The key is that of a practitioner, or of
-- the name and the place: one recipient is one however often and in however many ways something was given.
create view request_recipient as
select c.subject_request_id, c.since_at, g.starts_at as happened_at, 'GRANT' collate utf8mb4_general_ci as act,
        convert(sha2(concat('practitioner ', cast(g.practitioner_id as char(36))), 256) using utf8mb4) collate utf8mb4_general_ci
            as recipient_key,
        g.practitioner_id, concat(d.given_name, ' ', d.family_name) as recipient_name, d.practice as recipient_facility,
        d.country as recipient_country
    from granted_change c
        join patient own on own.person_id = c.person_id
        join access_grant g on g.patient_id = own.patient_id and g.starts_at <= c.since_at
        join practitioner d on d.practitioner_id = g.practitioner_id
union all
select c.subject_request_id, c.since_at, d.disclosed_at, convert(d.act using utf8mb4) collate utf8mb4_general_ci,
        convert(if(d.practitioner_id is null,
            sha2(lower(concat_ws(' | ', trim(d.recipient_name), trim(coalesce(d.recipient_facility, '')), d.recipient_country)), 256),
            sha2(concat('practitioner ', cast(d.practitioner_id as char(36))), 256)) using utf8mb4) collate utf8mb4_general_ci,
        d.practitioner_id, d.recipient_name, d.recipient_facility, d.recipient_country
    from granted_change c
        join patient own on own.person_id = c.person_id
        join disclosure d on d.patient_id = own.patient_id and d.disclosed_at <= c.since_at and d.recipient_kind <> 'PATIENT'
    where not exists (select 1 from disclosure_annulled a where a.disclosure_id = d.disclosure_id)
        and not exists (select 1 from not_yet_told n where n.object_type = 'disclosure' and n.object_id = d.disclosure_id);

create table recipient_notice (
    recipient_notice_id uuid         not null,
    subject_request_id  uuid         not null,
    recipient_key       char(64)     not null,
    recipient           varchar(480) not null,
    document_id         uuid,
    address_sealed      varbinary(1400),
    ground              varchar(16),
    reason              varchar(900),
    noticed_at          datetime(6)  not null,
    noticed_by          uuid         not null,
    told_on             date,
    told_way            varchar(12),
    told_at             datetime(6),
    told_by             uuid,

    primary key (recipient_notice_id),
    constraint recipient_notice_is_made_once unique (subject_request_id, recipient_key),
    constraint recipient_notice_is_one_document unique (document_id),
    constraint recipient_notice_is_of_a_request foreign key (subject_request_id) references subject_request (subject_request_id),
    constraint recipient_notice_is_a_document foreign key (document_id) references document (document_id),
    constraint recipient_notice_names_a_recipient check (trim(recipient) <> ''),
    constraint recipient_notice_is_a_letter_or_a_reason check ((document_id is null) = (ground is not null)),
    constraint recipient_notice_goes_to_an_address check ((document_id is null) = (address_sealed is null)),
    constraint recipient_notice_is_left_out_on_a_ground_of_the_law check (ground in ('IMPOSSIBLE', 'DISPROPORTIONATE')),
    constraint recipient_notice_is_left_out_for_a_reason check
        ((ground is null) = (reason is null) and (reason is null or trim(reason) <> '')),
    constraint recipient_notice_is_told_by_a_letter check (told_on is null or document_id is not null),
    constraint recipient_notice_is_told_in_a_known_way check (told_way in ('HANDED', 'POST')),
    constraint recipient_notice_is_told_on_a_day_by_somebody check
        ((told_on is null) = (told_way is null) and (told_on is null) = (told_at is null)
        and (told_on is null) = (told_by is null)),
    constraint recipient_notice_is_told_after_it_was_written check
        (told_on is null or told_on >= date(noticed_at) and told_on <= date(told_at + interval 3 hour))
);

alter table subject_request add index subject_request_by_what_was_granted (kind, decision);

delimiter //
create trigger recipient_notice_is_of_what_was_granted before insert on recipient_notice for each row
begin
    if not exists (select 1 from granted_change c where c.subject_request_id = new.subject_request_id) then
        signal sqlstate '45000' set message_text = 'recipients are told of what was granted and done';
    end if;
    if not exists (select 1 from request_recipient x
        where x.subject_request_id = new.subject_request_id and x.recipient_key = new.recipient_key) then
        signal sqlstate '45000' set message_text = 'a notice goes to somebody who received the data of its person';
    end if;
    if new.document_id is not null and not exists (select 1 from document d
        where d.document_id = new.document_id and d.template = 'recipient-notice') then
        signal sqlstate '45000' set message_text = 'a recipient is told by a letter made for it';
    end if;
    if new.told_on is not null then
        signal sqlstate '45000' set message_text = 'a notice is written before it is told';
    end if;
end//
create trigger recipient_notice_is_only_told before update on recipient_notice for each row
begin
    if old.told_on is not null or not (new.recipient_notice_id <=> old.recipient_notice_id
        and new.subject_request_id <=> old.subject_request_id and new.recipient_key <=> old.recipient_key
        and new.recipient <=> old.recipient and new.document_id <=> old.document_id
        and new.address_sealed <=> old.address_sealed and new.ground <=> old.ground and new.reason <=> old.reason
        and new.noticed_at <=> old.noticed_at and new.noticed_by <=> old.noticed_by) then
        signal sqlstate '45000' set message_text = 'a notice is told once and never changes otherwise';
    end if;
end//
create trigger recipient_notice_is_never_deleted before delete on recipient_notice for each row
begin
    signal sqlstate '45000' set message_text = 'a notice is never deleted';
end//
delimiter ;

grant select on granted_change to registratura_application;
grant select on request_recipient to registratura_application;
grant select, insert on recipient_notice to registratura_application;
grant update (told_on, told_way, told_at, told_by) on recipient_notice to registratura_application;
