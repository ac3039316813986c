-- Dental practices, who practises there and since when, and how a dentist comes by a sign-in: applied for on paper or by the
-- practice, checked at the desk in the professional register, activated in person, ended when somebody leaves.
create table practice (
    practice_id uuid         not null,
    name        varchar(200) not null,
    uic         varchar(13),
    address     varchar(300),
    country     char(3)      not null,
    recorded_at datetime(6)  not null,
    recorded_by uuid,
    checked_on  date,
    checked_at  datetime(6),
    checked_by  uuid,
    checked_how varchar(20),
    version     int          not null default 0,

    primary key (practice_id),
    constraint practice_number_is_unique unique (uic),
    constraint practice_has_a_name check (trim(name) <> ''),
    constraint practice_number_has_nine_or_thirteen_digits check (uic regexp '^[0-9]{9}([0-9]{4})?$'),
    constraint practice_is_checked_in_a_known_way check
        (checked_how in ('TRADE_REGISTER', 'HEALTH_REGISTER', 'FOREIGN_REGISTER', 'PAPERS', 'BEFORE')),
    constraint practice_is_checked_by_somebody check
        ((checked_on is null) = (checked_at is null) and (checked_on is null) = (checked_how is null)
            and (checked_how is null or checked_how = 'BEFORE' or checked_by is not null))
);

create table practice_dentist (
    practice_dentist_id uuid        not null,
    practice_id         uuid        not null,
    practitioner_id     uuid        not null,
    way                 varchar(12) not null,
    applied_at          datetime(6) not null,
    applied_by          uuid,
    from_on             date,
    checked_at          datetime(6),
    checked_by          uuid,
    checked_how         varchar(20),
    until_on            date,
    ended_at            datetime(6),
    ended_by            uuid,
    end_reason          varchar(20),
    standing            uuid as (if(ended_at is null, practice_id, null)) persistent,

    primary key (practice_dentist_id),
    index practice_dentist_by_dentist (practitioner_id, applied_at),
    constraint practice_dentist_applies_once_at_a_time unique (practitioner_id, standing),
    constraint practice_dentist_is_of_a_practice foreign key (practice_id) references practice (practice_id),
    constraint practice_dentist_is_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint practice_dentist_applies_in_a_known_way check (way in ('ON_PAPER', 'BY_PRACTICE', 'BEFORE')),
    constraint practice_dentist_is_checked_in_a_known_way check
        (checked_how in ('REGISTER', 'CERTIFICATE', 'FOREIGN_REGISTER', 'BEFORE')),
    constraint practice_dentist_is_checked_by_somebody check
        ((checked_at is null) = (from_on is null) and (checked_at is null) = (checked_how is null)
            and (checked_how is null or checked_how = 'BEFORE' or checked_by is not null)),
    constraint practice_dentist_ends_for_a_known_reason check
        (end_reason in ('LEFT_PRACTICE', 'LEFT_REGISTER', 'OWN_WISH', 'REFUSED')),
    constraint practice_dentist_is_ended_by_somebody check
        ((ended_at is null) = (ended_by is null) and (ended_at is null) = (end_reason is null)
            and (ended_at is null) = (until_on is null))
);

-- Practices that stood as text beside a dentist become records of their own, once each.
insert into practice (practice_id, name, country, recorded_at, checked_on, checked_at, checked_how)
    select uuid(), known.name, known.country, known.since, date(known.since), known.since, 'BEFORE'
    from (select trim(coalesce(nullif(trim(practice), ''), concat(given_name, ' ', family_name))) as name, country,
            min(registered_at) as since
        from practitioner p
        where nullif(trim(practice), '') is not null
            or exists (select 1 from account a where a.subject_id = p.practitioner_id)
        group by 1, 2) known;
insert into practice_dentist (practice_dentist_id, practice_id, practitioner_id, way, applied_at, from_on, checked_at,
        checked_how)
    select uuid(), t.practice_id, p.practitioner_id, 'BEFORE', p.registered_at, date(p.registered_at), p.registered_at, 'BEFORE'
    from practitioner p
        join practice t on t.country = p.country
            and t.name = trim(coalesce(nullif(trim(p.practice), ''), concat(p.given_name, ' ', p.family_name)))
    where exists (select 1 from account a where a.subject_id = p.practitioner_id);

delimiter //
create trigger practice_dentist_begins_unchecked before insert on practice_dentist for each row
begin
    if new.checked_at is not null or new.ended_at is not null then
        signal sqlstate '45000' set message_text = 'a dentist applies before anything is checked';
    end if;
end//
create trigger practice_dentist_goes_on before update on practice_dentist for each row
begin
    if old.ended_at is not null
        or not (new.practice_id <=> old.practice_id and new.practitioner_id <=> old.practitioner_id
            and new.way <=> old.way and new.applied_at <=> old.applied_at and new.applied_by <=> old.applied_by)
        or old.checked_at is not null and not (new.checked_at <=> old.checked_at and new.checked_by <=> old.checked_by
            and new.checked_how <=> old.checked_how and new.from_on <=> old.from_on) then
        signal sqlstate '45000' set message_text = 'an application goes on: checked once, ended once';
    end if;
    if old.checked_at is null and new.checked_at is not null then
        if not exists (select 1 from practice p where p.practice_id = new.practice_id and p.checked_on is not null) then
            signal sqlstate '45000' set message_text = 'a dentist is checked after their practice';
        end if;
        if exists (select 1 from practitioner p
                where p.practitioner_id = new.practitioner_id and p.country = 'BGR' and p.uin is null) then
            signal sqlstate '45000' set message_text = 'nobody is found in the professional register without a number';
        end if;
    end if;
end//
create trigger practice_dentist_is_never_deleted before delete on practice_dentist for each row
begin
    signal sqlstate '45000' set message_text = 'an application is never deleted';
end//
create trigger practice_is_never_deleted before delete on practice for each row
begin
    signal sqlstate '45000' set message_text = 'a practice is never deleted';
end//

-- Nobody activates themselves: no sheet for a dentist who was not checked, nor for the administrator of a practice that was not.
create trigger one_time_credential_of_a_dentist_follows_the_check before insert on one_time_credential for each row
begin
    if exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'DENTIST'
            and not exists (select 1 from practice_dentist d where d.practitioner_id = a.subject_id
                and d.checked_at is not null and d.ended_at is null)
            and not exists (select 1 from practice p where p.practice_id = a.subject_id and p.checked_on is not null)) then
        signal sqlstate '45000' set message_text = 'a dentist gets a sheet after the check in the register';
    end if;
end//
delimiter ;

grant select, insert, update on practice to registratura_application;
grant select, insert on practice_dentist to registratura_application;
grant update (from_on, checked_at, checked_by, checked_how, until_on, ended_at, ended_by, end_reason)
    on practice_dentist to registratura_application;
