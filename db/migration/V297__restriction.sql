-- Processing is restricted (GDPR art. 18) by the decision that grants it and in its transaction: on all of a person, or on chosen studies.
-- While it stands nothing of it goes to a dentist, leaves the desk, is counted or erased (art. 18(2)); it ends only when the person was told
-- before (art. 18(3)).

create table restriction (
    restriction_id     uuid         not null,
    patient_id         uuid         not null,
    request_id         uuid         not null,
    ground             varchar(12)  not null,
    whole              boolean      not null,
    until_what         varchar(300) not null,
    review_on          date         not null,
    placed_on          date         not null,
    placed_at          datetime(6)  not null,
    placed_by          uuid         not null,
    lift_document_id   uuid,
    lift_reason        varchar(900),
    lifted_at          datetime(6),
    lifted_by          uuid,

    primary key (restriction_id),
    index restriction_of_a_patient (patient_id, lifted_at),
    constraint restriction_is_granted_once unique (request_id),
    constraint restriction_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint restriction_answers_a_request foreign key (request_id) references subject_request (subject_request_id),
    constraint restriction_is_told_by_a_letter foreign key (lift_document_id) references request_letter (document_id),
    constraint restriction_has_a_ground_of_the_law check
        (ground in ('ACCURACY', 'UNLAWFUL', 'CLAIMS', 'OBJECTION', 'NOT_KEPT')),
    constraint restriction_says_until_what check (ground = 'NOT_KEPT' or trim(until_what) <> ''),
    constraint restriction_is_looked_at_again check (review_on > placed_on),
    constraint restriction_is_told_with_a_reason check
        ((lift_document_id is null) = (lift_reason is null) and (lift_reason is null or trim(lift_reason) <> '')),
    constraint restriction_is_lifted_by_somebody check ((lifted_at is null) = (lifted_by is null)),
    constraint restriction_is_lifted_with_its_letter check (lifted_at is null or lift_document_id is not null)
);

create table restriction_study (
    restriction_id uuid not null,
    study_id       uuid not null,

    primary key (restriction_id, study_id),
    constraint restriction_study_is_of_a_restriction foreign key (restriction_id) references restriction (restriction_id),
    constraint restriction_study_is_a_study foreign key (study_id) references study (study_id)
);

-- What art. 18(2) leaves: for a release from the desk, until a day, on a ground and with a reason.
create table restriction_exception (
    restriction_exception_id uuid         not null,
    restriction_id           uuid         not null,
    ground                   varchar(16)  not null,
    reason                   varchar(500) not null,
    until_on                 date         not null,
    permitted_on             date         not null,
    permitted_at             datetime(6)  not null,
    permitted_by             uuid         not null,

    primary key (restriction_exception_id),
    constraint restriction_exception_is_of_a_restriction foreign key (restriction_id) references restriction (restriction_id),
    constraint restriction_exception_has_a_ground_of_the_law check
        (ground in ('CONSENT', 'CLAIMS', 'RIGHTS_OF_ANOTHER', 'PUBLIC_INTEREST')),
    constraint restriction_exception_has_a_reason check (trim(reason) <> ''),
    constraint restriction_exception_is_for_a_month_at_most check
        (until_on >= permitted_on and until_on <= permitted_on + interval 30 day)
);

-- What was granted before this was kept: of everything, on a ground that nobody wrote down.
insert into restriction (restriction_id, patient_id, request_id, ground, whole, until_what, review_on, placed_on, placed_at, placed_by)
    select r.subject_request_id, r.patient_id, r.subject_request_id, 'NOT_KEPT', true, '',
            date(r.decided_at) + interval 12 month, date(r.decided_at), r.decided_at, r.decided_by
        from subject_request r
        where r.kind = 'RESTRICTION' and r.decision in ('GRANTED', 'PARTLY') and r.patient_id is not null;

-- Each study that stands under a restriction, and each examination.
create view restricted_study as
select s.study_id, r.restriction_id
    from restriction r
        join patient asked on asked.patient_id = r.patient_id
        join patient own on own.person_id = asked.person_id
        join study s on s.patient_id = own.patient_id
    where r.lifted_at is null
        and (r.whole or exists (select 1 from restriction_study x where x.restriction_id = r.restriction_id and x.study_id = s.study_id));
create view restricted_order as
select o.imaging_order_id, r.restriction_id
    from restriction r
        join patient asked on asked.patient_id = r.patient_id
        join patient own on own.person_id = asked.person_id
        join imaging_order o on o.patient_id = own.patient_id
    where r.lifted_at is null
        and (r.whole or exists (select 1 from restriction_study x join study s on s.study_id = x.study_id
            where x.restriction_id = r.restriction_id and s.imaging_order_id = o.imaging_order_id));

-- A restriction ends when it is lifted, and with it what it kept from being destroyed.
create or replace view retention_obstacle as
select p.person_id, i.imaging_order_id, 'INCIDENT' as obstacle
    from exposure_incident i join patient p on p.patient_id = i.patient_id
    where not (incident_word_is(i.exposure_incident_id, 'REPORTING_PHYSICIAN', '')
        and incident_word_is(i.exposure_incident_id, 'DPO', ''))
union
select p.person_id, null, 'REQUEST'
    from subject_request r join patient p on p.patient_id = r.patient_id
    where r.closed_at is null and r.status <> 'ARCHIVED'
union
select p.person_id, null, 'RESTRICTION'
    from restriction r join patient p on p.patient_id = r.patient_id
    where r.lifted_at is null and r.whole
union
select p.person_id, s.imaging_order_id, 'RESTRICTION'
    from restriction r
        join patient p on p.patient_id = r.patient_id
        join restriction_study x on x.restriction_id = r.restriction_id
        join study s on s.study_id = x.study_id
    where r.lifted_at is null;

alter table request_letter drop constraint request_letter_has_a_known_kind;
alter table request_letter
    add constraint request_letter_has_a_known_kind check (kind in ('EXTENSION', 'IDENTITY', 'WAITING', 'LIFTING')),
    add constraint request_letter_of_a_lifting_reaches_the_person check (kind <> 'LIFTING' or not (told_way <=> 'NO_ADDRESS'));

delimiter //
create function person_is_restricted(whose uuid) returns boolean
reads sql data
    return exists (select 1 from restriction r
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where own.patient_id = whose and r.lifted_at is null and r.whole)//
create function study_is_restricted(which uuid) returns boolean
reads sql data
    return exists (select 1 from restricted_study s where s.study_id = which)//
-- Whether every restriction of this person, or of this study, lets a release go on this day.
create function restriction_lets_go(whose uuid, which uuid, day date) returns boolean
reads sql data
    return not exists (select 1 from restriction r
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where own.patient_id = whose and r.lifted_at is null
            and (r.whole or exists (select 1 from restriction_study x
                where x.restriction_id = r.restriction_id and x.study_id = which))
            and not exists (select 1 from restriction_exception e
                where e.restriction_id = r.restriction_id and day between e.permitted_on and e.until_on))//

create trigger restriction_stands_on_its_request before insert on restriction for each row
begin
    if new.ground = 'NOT_KEPT' or new.lifted_at is not null or new.lift_document_id is not null
        or not exists (select 1 from subject_request r where r.subject_request_id = new.request_id
            and r.kind = 'RESTRICTION' and r.status in ('IN_PROGRESS', 'EXTENDED') and of_one_person(r.patient_id, new.patient_id)) then
        signal sqlstate '45000' set message_text = 'a restriction is placed by the decision on the request of its person, with its ground';
    end if;
end//
create trigger restriction_is_only_lifted before update on restriction for each row
begin
    if old.lifted_at is not null
        or not (new.restriction_id <=> old.restriction_id and new.patient_id <=> old.patient_id
            and new.request_id <=> old.request_id and new.ground <=> old.ground and new.whole <=> old.whole
            and new.until_what <=> old.until_what and new.placed_on <=> old.placed_on
            and new.placed_at <=> old.placed_at and new.placed_by <=> old.placed_by)
        or new.review_on < old.review_on
        or old.lift_document_id is not null and not (new.lift_document_id <=> old.lift_document_id
            and new.lift_reason <=> old.lift_reason) then
        signal sqlstate '45000' set message_text = 'a restriction is told of, looked at again and lifted once, and never changes otherwise';
    end if;
    if old.lift_document_id is null and new.lift_document_id is not null and not exists (
        select 1 from request_letter l where l.document_id = new.lift_document_id and l.kind = 'LIFTING'
            and l.subject_request_id = new.request_id) then
        signal sqlstate '45000' set message_text = 'the lifting of a restriction is told by a letter of its own request';
    end if;
    -- A letter by post has a week to come. Sofia is two or three hours ahead.
    if new.lifted_at is not null and not exists (
        select 1 from request_letter l where l.document_id = new.lift_document_id
            and l.told_on + interval if(l.told_way = 'POST', 7, 1) day <= date(new.lifted_at + interval 3 hour)) then
        signal sqlstate '45000' set message_text = 'a restriction is lifted after the day on which its person was told';
    end if;
end//
create trigger restriction_is_never_deleted before delete on restriction for each row
begin
    signal sqlstate '45000' set message_text = 'a restriction is lifted and never deleted';
end//
create trigger restriction_study_is_of_its_person before insert on restriction_study for each row
begin
    if not exists (select 1 from restriction r join study s on s.study_id = new.study_id
        where r.restriction_id = new.restriction_id and not r.whole and of_one_person(r.patient_id, s.patient_id)) then
        signal sqlstate '45000' set message_text = 'a restriction of chosen studies is of studies of its person';
    end if;
end//
create trigger restriction_study_never_changes before update on restriction_study for each row
begin
    signal sqlstate '45000' set message_text = 'what a restriction is on never changes';
end//
create trigger restriction_study_is_never_deleted before delete on restriction_study for each row
begin
    signal sqlstate '45000' set message_text = 'what a restriction is on never changes';
end//
create trigger restriction_exception_is_of_one_that_stands before insert on restriction_exception for each row
begin
    if not exists (select 1 from restriction r where r.restriction_id = new.restriction_id and r.lifted_at is null) then
        signal sqlstate '45000' set message_text = 'there is an exception only to a restriction that stands';
    end if;
end//
create trigger restriction_exception_never_changes before update on restriction_exception for each row
begin
    signal sqlstate '45000' set message_text = 'an exception never changes';
end//
create trigger restriction_exception_is_never_deleted before delete on restriction_exception for each row
begin
    signal sqlstate '45000' set message_text = 'an exception is never deleted';
end//

-- A decision that grants a restriction has placed it, chosen studies and all.
create trigger subject_request_restricts_what_it_grants before update on subject_request for each row
begin
    if old.decision is null and new.kind = 'RESTRICTION' and new.decision in ('GRANTED', 'PARTLY') and new.patient_id is not null
        and not exists (select 1 from restriction r where r.request_id = new.subject_request_id
            and (r.whole or exists (select 1 from restriction_study x where x.restriction_id = r.restriction_id))) then
        signal sqlstate '45000' set message_text = 'a restriction is placed with the decision that grants it';
    end if;
end//

create trigger access_grant_is_of_nothing_restricted before insert on access_grant for each row
begin
    if person_is_restricted(new.patient_id) or new.study_id is not null and study_is_restricted(new.study_id) then
        signal sqlstate '45000' set message_text = 'nobody is let see what is restricted';
    end if;
end//
create trigger chair_code_is_of_nothing_restricted before insert on chair_code for each row
begin
    if person_is_restricted(new.patient_id) or new.study_id is not null and study_is_restricted(new.study_id) then
        signal sqlstate '45000' set message_text = 'no code shows what is restricted';
    end if;
end//
-- What is given to the person, to whoever represents them, and what the law has told of an incident, goes on.
create trigger disclosure_is_of_nothing_restricted before insert on disclosure for each row
begin
    if new.act = 'HANDED_OVER' and not restriction_lets_go(new.patient_id, null, new.disclosed_on) then
        signal sqlstate '45000' set message_text = 'what is restricted leaves the desk by an exception of the law alone';
    end if;
    if new.act not in ('HANDED_OVER', 'ANSWERED', 'EXPORTED', 'REPORTED', 'TOLD')
        and new.recipient_kind not in ('PATIENT', 'REPRESENTATIVE') and person_is_restricted(new.patient_id) then
        signal sqlstate '45000' set message_text = 'nobody outside sees what is restricted';
    end if;
end//
create trigger disclosure_item_is_nothing_restricted before insert on disclosure_item for each row
begin
    declare act_of, kind_of varchar(30);
    declare whose uuid;
    declare day date;

    if new.study_id is not null and study_is_restricted(new.study_id) then
        select act, recipient_kind, patient_id, disclosed_on into act_of, kind_of, whose, day
            from disclosure where disclosure_id = new.disclosure_id;
        if act_of = 'HANDED_OVER' and not restriction_lets_go(whose, new.study_id, day) then
            signal sqlstate '45000' set message_text = 'what is restricted leaves the desk by an exception of the law alone';
        end if;
        if act_of not in ('HANDED_OVER', 'ANSWERED', 'EXPORTED', 'REPORTED', 'TOLD')
            and kind_of not in ('PATIENT', 'REPRESENTATIVE') then
            signal sqlstate '45000' set message_text = 'nobody outside sees what is restricted';
        end if;
    end if;
end//

create trigger erasure_is_of_nobody_restricted before insert on erasure for each row
begin
    if exists (select 1 from subject_request q
            join patient asked on asked.patient_id = q.patient_id
            join patient own on own.person_id = asked.person_id
            join restriction r on r.patient_id = own.patient_id
        where q.subject_request_id = new.subject_request_id and r.lifted_at is null) then
        signal sqlstate '45000' set message_text = 'nobody is erased while a restriction stands';
    end if;
end//

-- The identity waits for the end of a restriction, too. The rest of it is as V204 has it.
drop procedure erase_identity//
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
        or exists (select 1 from legal_hold h join patient p on p.patient_id = h.patient_id
            where p.person_id = person and h.lifted_at is null)
        or exists (select 1 from restriction r join patient p on p.patient_id = r.patient_id
            where p.person_id = person and r.lifted_at is null)
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
create trigger restriction_lets_the_identity_go after update on restriction for each row
begin
    if old.lifted_at is null and new.lifted_at is not null then
        call erase_identity(new.patient_id, new.lifted_at);
    end if;
end//
delimiter ;

grant select, insert on restriction to registratura_application;
grant update (review_on, lift_document_id, lift_reason, lifted_at, lifted_by) on restriction to registratura_application;
grant select, insert on restriction_study to registratura_application;
grant select, insert on restriction_exception to registratura_application;
grant select on restricted_study to registratura_application;
grant select on restricted_order to registratura_application;
