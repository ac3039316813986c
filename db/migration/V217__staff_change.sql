-- What somebody who works here may do changes by an act with a reason that stays on record: other roles, the end of the work,
-- the return to it. Roles are written the way they stand in account_role, in the order of their names, with commas.
create table staff_change (
    staff_change_id uuid         not null,
    account_id      uuid         not null,
    place           int          not null,
    kind            varchar(12)  not null,
    roles_before    varchar(300) not null,
    roles_after     varchar(300) not null,
    reason          varchar(300) not null,
    effective_on    date         not null,
    recorded_at     datetime(6)  not null,
    recorded_by     uuid,

    primary key (staff_change_id),
    constraint staff_change_is_one_after_the_other unique (account_id, place),
    constraint staff_change_is_of_an_account foreign key (account_id) references account (account_id),
    constraint staff_change_is_of_a_known_kind check (kind in ('HIRED', 'ROLES', 'LEFT', 'RETURNED')),
    constraint staff_change_has_a_reason check (kind = 'HIRED' or trim(reason) <> ''),
    constraint staff_change_is_entered_by_somebody_else check
        (recorded_by <> account_id and (kind = 'HIRED' or recorded_by is not null or reason = 'BEFORE')),
    constraint staff_change_of_roles_changes_them check
        (kind <> 'ROLES' or roles_before <> roles_after and roles_before <> '' and roles_after <> ''),
    constraint staff_change_begins_and_ends_without_roles check
        ((kind in ('HIRED', 'RETURNED')) = (roles_before = '') and (kind = 'LEFT') = (roles_after = '')),
    constraint staff_change_takes_effect_by_the_day_it_is_entered check (effective_on <= date(recorded_at + interval 3 hour))
);

-- Whoever works here already was hired with the roles they hold; who is closed already left and holds none.
insert into staff_change (staff_change_id, account_id, place, kind, roles_before, roles_after, reason, effective_on, recorded_at)
    select uuid(), a.account_id, 1, 'HIRED', '',
        (select group_concat(r.role order by r.role) from account_role r where r.account_id = a.account_id), '',
        date(a.created_at), a.created_at
    from account a
    where a.kind = 'STAFF' and exists (select 1 from account_role r where r.account_id = a.account_id);
insert into staff_change (staff_change_id, account_id, place, kind, roles_before, roles_after, reason, effective_on, recorded_at)
    select uuid(), a.account_id, 2, 'LEFT', h.roles_after, '', 'BEFORE', date(a.disabled_at), a.disabled_at
    from account a join staff_change h on h.account_id = a.account_id
    where a.kind = 'STAFF' and a.disabled_at is not null;
delete from account_role where account_id in (select c.account_id from staff_change c where c.kind = 'LEFT');

delimiter //
create trigger staff_change_goes_on_from_the_last before insert on staff_change for each row
begin
    declare last_kind varchar(12);
    declare last_roles varchar(300);
    declare last_place int;
    select c.kind, c.roles_after, c.place into last_kind, last_roles, last_place
        from staff_change c where c.account_id = new.account_id order by c.place desc limit 1;
    if not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF') then
        signal sqlstate '45000' set message_text = 'a change on record is one of the staff';
    end if;
    if new.place <> coalesce(last_place, 0) + 1 or last_place is not null and new.kind = 'HIRED'
        or new.roles_before <> coalesce(last_roles, new.roles_before) then
        signal sqlstate '45000' set message_text = 'a change of the staff goes on from the last one';
    end if;
    if new.kind <> 'HIRED' and not exists (select 1 from account_role r
            where r.account_id = new.recorded_by and r.role = 'ADMINISTRATOR') then
        signal sqlstate '45000' set message_text = 'a change of the staff is entered by an administrator';
    end if;
    if new.kind in ('ROLES', 'RETURNED')
        and (find_in_set('TECHNICIAN', new.roles_after) and not find_in_set('TECHNICIAN', new.roles_before)
            or find_in_set('REPORTING_PHYSICIAN', new.roles_after)
                and not find_in_set('REPORTING_PHYSICIAN', new.roles_before))
        and not exists (select 1 from staff_training t
            where t.account_id = new.account_id and t.kind = 'RADIATION_PROTECTION') then
        signal sqlstate '45000' set message_text = 'whoever makes or reads pictures is trained in radiation protection first';
    end if;
end//
create trigger staff_change_never_changes before update on staff_change for each row
begin
    signal sqlstate '45000' set message_text = 'a change of the staff on record never changes';
end//
create trigger staff_change_is_never_deleted before delete on staff_change for each row
begin
    signal sqlstate '45000' set message_text = 'a change of the staff on record is never deleted';
end//

-- Of an account that somebody enters, no role comes and none goes but by the last change on record.
create trigger account_role_of_staff_comes_by_a_change before insert on account_role for each row
begin
    if exists (select 1 from account a
            where a.account_id = new.account_id and a.kind = 'STAFF' and a.activated_at is not null)
        and not coalesce((select find_in_set(new.role, c.roles_after) from staff_change c
            where c.account_id = new.account_id order by c.place desc limit 1), 0) then
        signal sqlstate '45000' set message_text = 'a role of the staff comes by a change on record';
    end if;
end//
create trigger account_role_of_staff_goes_by_a_change before delete on account_role for each row
begin
    if exists (select 1 from account a
            where a.account_id = old.account_id and a.kind = 'STAFF' and a.activated_at is not null)
        and coalesce((select find_in_set(old.role, c.roles_after) from staff_change c
            where c.account_id = old.account_id order by c.place desc limit 1), 1) then
        signal sqlstate '45000' set message_text = 'a role of the staff goes by a change on record';
    end if;
end//

-- Who comes back comes as a newcomer: no key of before opens anything, the undertaking of secrecy is signed anew.
create trigger account_of_staff_comes_back_as_new before update on account for each row
begin
    if new.kind = 'STAFF' and old.disabled_at is not null and new.disabled_at is null then
        if coalesce((select c.kind from staff_change c
                where c.account_id = new.account_id order by c.place desc limit 1), '') <> 'RETURNED' then
            signal sqlstate '45000' set message_text = 'an account of the staff is opened again by a return on record';
        end if;
        if new.activated_at is not null or new.password_hash is not null or new.totp_key is not null then
            signal sqlstate '45000' set message_text = 'who comes back has no key of before';
        end if;
        if new.secrecy_signed_on is null or new.secrecy_signed_on < (select max(c.effective_on) from staff_change c
                where c.account_id = new.account_id and c.kind = 'LEFT') then
            signal sqlstate '45000' set message_text = 'who comes back signs the undertaking of secrecy anew';
        end if;
    end if;
end//

-- As in V210; who comes back is trained anew, too.
drop trigger account_of_staff_opens_after_a_training//
create trigger account_of_staff_opens_after_a_training before update on account for each row
begin
    if new.kind = 'STAFF' and old.activated_at is null and new.activated_at is not null
        and not exists (select 1 from staff_training t
            where t.account_id = new.account_id and t.kind = 'DATA_PROTECTION'
                and t.held_on >= coalesce((select max(c.effective_on) from staff_change c
                    where c.account_id = new.account_id and c.kind = 'LEFT'), t.held_on)) then
        signal sqlstate '45000' set message_text = 'nobody of the staff is let in before a training in data protection';
    end if;
end//
delimiter ;

grant select, insert on staff_change to registratura_application;
