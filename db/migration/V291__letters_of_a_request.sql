-- What a person is told in writing before the answer: that it takes longer (art. 12(3)), what is still wanted to know who asks
-- (art. 12(6)), that it waits for them. The step that owes a letter is not made without it, and its telling is on record.

create table request_letter (
    document_id        uuid        not null,
    subject_request_id uuid        not null,
    kind               varchar(12) not null,
    step               int         not null,
    collect_by         date,
    written_at         datetime(6) not null,
    written_by         uuid        not null,
    told_on            date,
    told_way           varchar(12),
    told_at            datetime(6),
    told_by            uuid,

    primary key (document_id),
    constraint request_letter_is_of_a_request
        foreign key (subject_request_id) references subject_request (subject_request_id),
    constraint request_letter_is_a_document foreign key (document_id) references document (document_id),
    constraint request_letter_has_a_known_kind check (kind in ('EXTENSION', 'IDENTITY', 'WAITING')),
    constraint request_letter_says_until_when_an_answer_waits check ((kind = 'WAITING') = (collect_by is not null)),
    constraint request_letter_is_told_in_a_known_way check (told_way in ('HANDED', 'POST', 'NO_ADDRESS')),
    constraint request_letter_is_told_on_a_day_by_somebody check
        ((told_on is null) = (told_way is null) and (told_on is null) = (told_at is null)
        and (told_on is null) = (told_by is null)),
    constraint request_letter_is_told_after_it_was_written check
        (told_on is null or told_on >= date(written_at) and told_on <= date(told_at + interval 3 hour))
);

alter table subject_request
    add column extension_cause varchar(12),
    add column extension_months tinyint,
    add column shelf_place int,
    add column taken_place int as (if(status = 'ANSWER_PRINTED', shelf_place, null)) persistent,
    add column closed_beside uuid,
    add constraint subject_request_is_extended_for_a_cause_of_the_law check
        (extension_cause in ('COMPLEXITY', 'NUMBER') and extension_months in (1, 2)),
    add constraint subject_request_lies_in_a_place_of_its_own unique (taken_place),
    add constraint subject_request_places_are_counted_from_one check (shelf_place > 0);

delimiter //
create trigger request_letter_is_only_told before update on request_letter for each row
begin
    if old.told_on is not null or not (new.document_id <=> old.document_id
        and new.subject_request_id <=> old.subject_request_id and new.kind <=> old.kind and new.step <=> old.step
        and new.collect_by <=> old.collect_by and new.written_at <=> old.written_at and new.written_by <=> old.written_by) then
        signal sqlstate '45000' set message_text = 'a letter is told once and never changes otherwise';
    end if;
end//
create trigger request_letter_is_never_deleted before delete on request_letter for each row
begin
    signal sqlstate '45000' set message_text = 'a letter is never deleted';
end//

create trigger subject_request_writes_to_its_person before update on subject_request for each row
begin
    if old.extended_on is null and new.extended_on is not null and (new.extension_cause is null or new.extension_months is null
        or not exists (select 1 from request_letter l where l.subject_request_id = new.subject_request_id
            and l.kind = 'EXTENSION' and l.step = new.version)) then
        signal sqlstate '45000' set message_text = 'no extension without its letter';
    end if;
    if old.suspended_on is null and new.suspended_on is not null and not exists (
        select 1 from request_letter l where l.subject_request_id = new.subject_request_id
            and l.kind = 'IDENTITY' and l.step = new.version) then
        signal sqlstate '45000' set message_text = 'the clock stands only when the person was asked in writing';
    end if;
    if old.status <> 'UNCLAIMED' and new.status = 'UNCLAIMED' and not exists (
        select 1 from request_letter l where l.subject_request_id = new.subject_request_id and l.kind = 'WAITING'
            and l.told_on is not null and l.collect_by < date(new.closed_at + interval 3 hour)) then
        signal sqlstate '45000' set message_text = 'nobody is given up who was not reminded, and waited for as long as it said';
    end if;
    if old.status not in ('DRAFT', new.status) and new.status in ('UNCLAIMED', 'WITHDRAWN', 'NOT_IDENTIFIED')
        and (new.closed_beside is null or new.closed_beside <=> new.closed_by) then
        signal sqlstate '45000' set message_text = 'a request that was handed in ends without an answer by two persons';
    end if;
    if old.shelf_place is not null and not (new.shelf_place <=> old.shelf_place) then
        signal sqlstate '45000' set message_text = 'an answer lies where it was put';
    end if;
end//
delimiter ;

grant select, insert on request_letter to registratura_application;
grant update (told_on, told_way, told_at, told_by) on request_letter to registratura_application;
