-- What must be on record before somebody who works here is let in, and which roles one account never holds together.

-- Trainings that were held; a mistake stays beside the one that puts it right.
create table staff_training (
    staff_training_id uuid         not null,
    account_id        uuid         not null,
    kind              varchar(24)  not null,
    held_on           date         not null,
    given_by          varchar(120) not null,
    recorded_at       datetime(6)  not null,
    recorded_by       uuid,

    primary key (staff_training_id),
    index staff_training_of_somebody (account_id, kind, held_on),
    constraint staff_training_is_of_an_account foreign key (account_id) references account (account_id),
    constraint staff_training_is_of_a_known_kind check
        (kind in ('DATA_PROTECTION', 'INFORMATION_SECURITY', 'RADIATION_PROTECTION')),
    constraint staff_training_was_given_by_somebody check (trim(given_by) <> ''),
    constraint staff_training_was_held_before_it_is_recorded check (held_on <= date(recorded_at + interval 3 hour))
);

delimiter //
create trigger staff_training_is_of_staff before insert on staff_training for each row
begin
    if not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF') then
        signal sqlstate '45000' set message_text = 'a training on record is one of the staff';
    end if;
end//
create trigger staff_training_never_changes before update on staff_training for each row
begin
    signal sqlstate '45000' set message_text = 'a training on record never changes';
end//
create trigger staff_training_is_never_deleted before delete on staff_training for each row
begin
    signal sqlstate '45000' set message_text = 'a training on record is never deleted';
end//

-- The undertaking of secrecy is demanded by a constraint of V002; the first training in data protection here.
create trigger account_of_staff_opens_after_a_training before update on account for each row
begin
    if new.kind = 'STAFF' and old.activated_at is null and new.activated_at is not null
        and not exists (select 1 from staff_training t
            where t.account_id = new.account_id and t.kind = 'DATA_PROTECTION') then
        signal sqlstate '45000' set message_text = 'nobody of the staff is let in before a training in data protection';
    end if;
end//

-- Who keeps accounts, who decides for the persons and who checks the log does nothing beside; who hands over credentials sees no
-- pixels. Somebody with two offices has two accounts and wears one hat at a time.
create trigger account_role_goes_with_the_others before insert on account_role for each row
begin
    if exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF')
        and exists (select 1 from account_role r where r.account_id = new.account_id and r.role <> new.role
            and (new.role in ('ADMINISTRATOR', 'DPO', 'AUDITOR') or r.role in ('ADMINISTRATOR', 'DPO', 'AUDITOR')
                or new.role in ('RECEPTION', 'SHIFT_LEAD') and r.role in ('TECHNICIAN', 'REPORTING_PHYSICIAN')
                or r.role in ('RECEPTION', 'SHIFT_LEAD') and new.role in ('TECHNICIAN', 'REPORTING_PHYSICIAN'))) then
        signal sqlstate '45000' set message_text = 'these roles are never of one account';
    end if;
end//
delimiter ;

grant select, insert on staff_training to registratura_application;
