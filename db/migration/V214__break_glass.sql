-- Breaking the glass: a technician or a reporting physician looks at one study that is no longer made or read, for a reason
-- that is told to its patient and judged by the officer. What was written stays: it is ended once and judged once.
create table break_glass (
    break_glass_id uuid            not null,
    study_id       uuid            not null,
    account_id     uuid            not null,
    opened_as      varchar(24)     not null,
    reason         varchar(16)     not null,
    words_sealed   varbinary(4200) not null,
    opened_at      datetime(6)     not null,
    ends_at        datetime(6)     not null,
    ended_at       datetime(6),
    reviewed_at    datetime(6),
    reviewed_by    uuid,
    judgement      varchar(16),
    note_sealed    varbinary(4200),

    primary key (break_glass_id),
    index break_glass_of_a_study (study_id, account_id, ends_at),
    index break_glass_by_time (opened_at),
    constraint break_glass_is_of_a_study foreign key (study_id) references study (study_id),
    constraint break_glass_is_by_an_account foreign key (account_id) references account (account_id),
    constraint break_glass_is_reviewed_by_an_account foreign key (reviewed_by) references account (account_id),
    constraint break_glass_is_by_one_who_makes_or_reads check (opened_as in ('TECHNICIAN', 'REPORTING_PHYSICIAN')),
    constraint break_glass_has_a_known_reason check
        (reason in ('EMERGENCY', 'COMPARISON', 'COMPLAINT', 'TECHNICAL_FAULT', 'OTHER')),
    constraint break_glass_has_words check (length(words_sealed) > 40),
    constraint break_glass_lasts_minutes check
        (ends_at >= opened_at + interval 5 minute and ends_at <= opened_at + interval 60 minute),
    constraint break_glass_ends_within_its_time check (ended_at between opened_at and ends_at),
    constraint break_glass_has_a_known_judgement check (judgement in ('JUSTIFIED', 'NOT_JUSTIFIED')),
    constraint break_glass_is_judged_by_one_with_a_note check
        ((reviewed_at is null) = (reviewed_by is null) and (reviewed_at is null) = (judgement is null)
            and (reviewed_at is null) = (note_sealed is null)),
    constraint break_glass_is_not_judged_by_who_opened_it check (reviewed_by is null or reviewed_by <> account_id),
    constraint break_glass_is_judged_when_it_is_over check (reviewed_at is null or reviewed_at >= coalesce(ended_at, ends_at))
);

-- Each picture that was seen in that time, once.
create table break_glass_look (
    break_glass_id uuid        not null,
    instance_id    uuid        not null,
    looked_at      datetime(6) not null,

    primary key (break_glass_id, instance_id),
    constraint break_glass_look_is_of_an_opening foreign key (break_glass_id) references break_glass (break_glass_id)
);

delimiter //
-- The right itself: of this account to this study, from the first moment to the one before the last.
create function break_glass_is_open(whose uuid, which uuid, moment datetime(6)) returns boolean
reads sql data
begin
    return exists (select 1 from break_glass g
        where g.study_id = which and g.account_id = whose
            and g.opened_at <= moment and moment < coalesce(g.ended_at, g.ends_at));
end//
create trigger break_glass_begins_open_and_alone before insert on break_glass for each row
begin
    declare others int;
    if new.ended_at is not null or new.reviewed_at is not null then
        signal sqlstate '45000' set message_text = 'an opening is ended and judged after it is made';
    end if;
    if not exists (select 1 from account a join account_role r on r.account_id = a.account_id
            where a.account_id = new.account_id and a.kind = 'STAFF' and a.disabled_at is null
                and r.role = new.opened_as) then
        signal sqlstate '45000' set message_text = 'an opening is by somebody of the staff in a role they have';
    end if;
    if not exists (select 1 from study s where s.study_id = new.study_id and s.patient_id is not null) then
        signal sqlstate '45000' set message_text = 'an opening is of a study of a patient';
    end if;
    -- As it stands now and not when the transaction began: of two at once the database lets one through.
    select count(*) into others from break_glass g
        where g.study_id = new.study_id and g.account_id = new.account_id
            and coalesce(g.ended_at, g.ends_at) > new.opened_at lock in share mode;
    if others > 0 then
        signal sqlstate '45000' set message_text = 'one opening of a study at a time for one person';
    end if;
end//
create trigger break_glass_never_changes_but_ends before update on break_glass for each row
begin
    if not (new.break_glass_id <=> old.break_glass_id and new.study_id <=> old.study_id
            and new.account_id <=> old.account_id and new.opened_as <=> old.opened_as
            and new.reason <=> old.reason and new.words_sealed <=> old.words_sealed
            and new.opened_at <=> old.opened_at and new.ends_at <=> old.ends_at)
        or old.ended_at is not null and not (new.ended_at <=> old.ended_at)
        or old.reviewed_at is not null
            and not (new.ended_at <=> old.ended_at and new.reviewed_at <=> old.reviewed_at
                and new.reviewed_by <=> old.reviewed_by and new.judgement <=> old.judgement
                and new.note_sealed <=> old.note_sealed) then
        signal sqlstate '45000' set message_text = 'an opening never changes: it is ended and judged, each once';
    end if;
    if new.reviewed_by = old.account_id then
        signal sqlstate '45000' set message_text = 'nobody judges what they opened themselves';
    end if;
    if new.reviewed_at is not null and old.reviewed_at is null and not exists (
        select 1 from account_role r where r.account_id = new.reviewed_by and r.role = 'DPO') then
        signal sqlstate '45000' set message_text = 'an opening is judged by the officer';
    end if;
end//
create trigger break_glass_is_never_deleted before delete on break_glass for each row
begin
    signal sqlstate '45000' set message_text = 'an opening is never deleted';
end//
create trigger break_glass_look_is_within_its_time before insert on break_glass_look for each row
begin
    if not exists (select 1 from break_glass g where g.break_glass_id = new.break_glass_id
            and g.opened_at <= new.looked_at and new.looked_at < coalesce(g.ended_at, g.ends_at)) then
        signal sqlstate '45000' set message_text = 'nothing is seen before an opening and nothing after it';
    end if;
end//
create trigger break_glass_look_never_changes before update on break_glass_look for each row
begin
    signal sqlstate '45000' set message_text = 'a look never changes';
end//
create trigger break_glass_look_is_never_deleted before delete on break_glass_look for each row
begin
    signal sqlstate '45000' set message_text = 'a look is never deleted';
end//
delimiter ;

grant select, insert on break_glass to registratura_application;
grant update (ended_at, reviewed_at, reviewed_by, judgement, note_sealed) on break_glass to registratura_application;
grant select, insert on break_glass_look to registratura_application;
grant execute on function break_glass_is_open to registratura_application;
