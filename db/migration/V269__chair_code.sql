-- A code that a patient shows at the chair: eight signs, for thirty minutes, which a dentist who is signed in turns into one grant. It opens
-- no session. It is kept as a keyed hash alone, and is good under the epoch of its account (V185) in which it was made: whatever ends the
-- sessions of the account ends it, too.
create table chair_code (
    chair_code_id uuid        not null,
    patient_id    uuid        not null,
    study_id      uuid,
    code_hash     binary(32)  not null,
    days          int         not null,
    issued_at     datetime(6) not null,
    issued_by     uuid        not null,
    session_epoch bigint      not null,
    expires_at    datetime(6) not null,
    cancelled_at  datetime(6),
    cancelled_by  uuid,

    primary key (chair_code_id),
    index chair_code_of_a_patient (patient_id, expires_at),
    constraint chair_code_is_known_once unique (code_hash),
    constraint chair_code_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint chair_code_is_by_an_account foreign key (issued_by) references account (account_id),
    constraint chair_code_lasts_half_an_hour check (expires_at = issued_at + interval 30 minute),
    constraint chair_code_gives_a_known_term check (days in (0, 7, 30)),
    constraint chair_code_is_cancelled_by_somebody check ((cancelled_at is null) = (cancelled_by is null))
);

-- Wrong tries at codes, of each dentist: how many, and since when they are counted.
create table chair_code_try (
    practitioner_id uuid        not null,
    wrong           int         not null,
    counted_at      datetime(6) not null,

    primary key (practitioner_id),
    constraint chair_code_try_is_of_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint chair_code_try_is_counted check (wrong >= 0)
);

-- Which code a grant was made by; a code makes one.
alter table access_grant
    add column chair_code_id uuid,
    add constraint access_grant_is_one_of_a_code unique (chair_code_id),
    add constraint access_grant_is_by_a_code foreign key (chair_code_id) references chair_code (chair_code_id);

delimiter //
create trigger chair_code_begins_alone before insert on chair_code for each row
begin
    declare held uuid;
    if new.cancelled_at is not null then
        signal sqlstate '45000' set message_text = 'a code begins uncancelled';
    end if;
    select account_id into held from account where account_id = new.issued_by and kind = 'PATIENT'
        and activated_at is not null and disabled_at is null and frozen_at is null;
    if held is null then
        signal sqlstate '45000' set message_text = 'a code is shown by a patient who may sign in';
    end if;
    select patient_id into held from patient where patient_id = new.patient_id for update;
    if exists (select 1 from chair_code c where c.patient_id = new.patient_id and c.study_id <=> new.study_id
            and c.cancelled_at is null and c.expires_at > new.issued_at
            and not exists (select 1 from access_grant g where g.chair_code_id = c.chair_code_id)) then
        signal sqlstate '45000' set message_text = 'a patient shows one code at a time of a set of studies';
    end if;
end//
create trigger chair_code_is_only_cancelled before update on chair_code for each row
begin
    if old.cancelled_at is not null
        or not (new.chair_code_id <=> old.chair_code_id and new.patient_id <=> old.patient_id and new.study_id <=> old.study_id
            and new.code_hash <=> old.code_hash and new.days <=> old.days and new.issued_at <=> old.issued_at
            and new.issued_by <=> old.issued_by and new.session_epoch <=> old.session_epoch
            and new.expires_at <=> old.expires_at) then
        signal sqlstate '45000' set message_text = 'a code is cancelled once and never changes otherwise';
    end if;
    if exists (select 1 from access_grant g where g.chair_code_id = old.chair_code_id) then
        signal sqlstate '45000' set message_text = 'a code that made a grant is not cancelled any more';
    end if;
end//
create trigger chair_code_is_never_deleted before delete on chair_code for each row
begin
    signal sqlstate '45000' set message_text = 'a code is never deleted';
end//
create trigger access_grant_is_what_its_code_gives before insert on access_grant for each row
begin
    declare held uuid;
    if new.chair_code_id is not null then
        select chair_code_id into held from chair_code c where c.chair_code_id = new.chair_code_id
            and c.patient_id = new.patient_id and c.study_id <=> new.study_id and c.issued_by = new.granted_by
            and c.cancelled_at is null and new.starts_at >= c.issued_at and new.starts_at < c.expires_at
            and new.ends_at <= new.starts_at + interval c.days + 1 day + interval 1 hour
            for update;
        if held is null then
            signal sqlstate '45000' set message_text = 'a grant by a code is what the code gives while it lasts';
        end if;
    end if;
end//
drop trigger access_grant_is_only_withdrawn//
create trigger access_grant_is_only_withdrawn before update on access_grant for each row
begin
    if old.withdrawn_at is not null
        or not (new.access_grant_id <=> old.access_grant_id and new.patient_id <=> old.patient_id
            and new.practitioner_id <=> old.practitioner_id and new.study_id <=> old.study_id
            and new.starts_at <=> old.starts_at and new.ends_at <=> old.ends_at and new.granted_by <=> old.granted_by
            and new.chair_code_id <=> old.chair_code_id)
    then
        signal sqlstate '45000' set message_text = 'a grant is withdrawn once and never changes otherwise';
    end if;
end//
delimiter ;

grant select, insert on chair_code to registratura_application;
grant update (cancelled_at, cancelled_by) on chair_code to registratura_application;
grant select, insert, update on chair_code_try to registratura_application;
