-- The vendor's support is let in by the laboratory, for a purpose and a time, under an account of this one access that sees no
-- patient's data. It ends by itself; ended, its account is closed for good.
create table support_access (
    support_access_id  uuid         not null,
    account_id         uuid         not null,
    person_name        varchar(200) not null,
    company            varchar(200) not null,
    contract_reference varchar(120) not null,
    purpose            varchar(500) not null,
    opened_at          datetime(6)  not null,
    opened_by          uuid         not null,
    ends_at            datetime(6)  not null,
    ended_at           datetime(6),
    ended_by           uuid,

    primary key (support_access_id),
    index support_access_that_is_open (ended_at, ends_at),
    constraint support_access_has_an_account_of_its_own unique (account_id),
    constraint support_access_is_under_an_account foreign key (account_id) references account (account_id),
    constraint support_access_says_who_and_why check
        (trim(person_name) <> '' and trim(company) <> '' and trim(contract_reference) <> '' and trim(purpose) <> ''),
    constraint support_access_lasts_a_quarter_to_eight_hours check
        (ends_at between opened_at + interval 15 minute and opened_at + interval 8 hour),
    constraint support_access_ends_in_time check (ended_at between opened_at and ends_at),
    constraint support_access_is_ended_by_somebody_before_its_time check (ended_by is null or ended_at is not null)
);

delimiter //
create trigger support_access_is_for_support_alone before insert on support_access for each row
begin
    if new.ended_at is not null
        or not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF'
            and a.disabled_at is null and a.activated_at is null)
        or coalesce((select group_concat(r.role) from account_role r where r.account_id = new.account_id), '') <> 'SUPPORT' then
        signal sqlstate '45000' set message_text = 'a support access is for a new account that may nothing else';
    end if;
    if not exists (select 1 from account_role r where r.account_id = new.opened_by and r.role = 'ADMINISTRATOR') then
        signal sqlstate '45000' set message_text = 'a support access is opened by an administrator';
    end if;
end//
create trigger support_access_ends_once before update on support_access for each row
begin
    if old.ended_at is not null or new.ended_at is null
        or not (new.support_access_id <=> old.support_access_id and new.account_id <=> old.account_id
            and new.person_name <=> old.person_name and new.company <=> old.company
            and new.contract_reference <=> old.contract_reference and new.purpose <=> old.purpose
            and new.opened_at <=> old.opened_at and new.opened_by <=> old.opened_by and new.ends_at <=> old.ends_at) then
        signal sqlstate '45000' set message_text = 'a support access ends once and never changes';
    end if;
end//
create trigger support_access_closes_its_account after update on support_access for each row
begin
    update account set disabled_at = new.ended_at where account_id = new.account_id and disabled_at is null;
end//
create trigger support_access_is_never_deleted before delete on support_access for each row
begin
    signal sqlstate '45000' set message_text = 'a support access is never deleted';
end//

-- Nobody of support comes in but while their access is open, whatever the house above says.
create trigger account_of_support_opens_for_its_access before update on account for each row
begin
    if new.kind = 'STAFF'
        and exists (select 1 from account_role r where r.account_id = new.account_id and r.role = 'SUPPORT')
        and (new.activated_at is not null and not (new.activated_at <=> old.activated_at)
                and not exists (select 1 from support_access s where s.account_id = new.account_id
                    and s.ended_at is null and s.ends_at > new.activated_at)
            or new.last_sign_in_at is not null and not (new.last_sign_in_at <=> old.last_sign_in_at)
                and not exists (select 1 from support_access s where s.account_id = new.account_id
                    and s.ended_at is null and s.ends_at > new.last_sign_in_at)) then
        signal sqlstate '45000' set message_text = 'nobody of support comes in but while their access is open';
    end if;
    if old.disabled_at is not null and new.disabled_at is null
        and exists (select 1 from support_access s where s.account_id = new.account_id) then
        signal sqlstate '45000' set message_text = 'an account of support is closed for good';
    end if;
end//

-- As in V210; support does nothing beside, either.
drop trigger account_role_goes_with_the_others//
create trigger account_role_goes_with_the_others before insert on account_role for each row
begin
    if exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF')
        and exists (select 1 from account_role r where r.account_id = new.account_id and r.role <> new.role
            and (new.role in ('ADMINISTRATOR', 'DPO', 'AUDITOR', 'SUPPORT')
                or r.role in ('ADMINISTRATOR', 'DPO', 'AUDITOR', 'SUPPORT')
                or new.role in ('RECEPTION', 'SHIFT_LEAD') and r.role in ('TECHNICIAN', 'REPORTING_PHYSICIAN')
                or r.role in ('RECEPTION', 'SHIFT_LEAD') and new.role in ('TECHNICIAN', 'REPORTING_PHYSICIAN'))) then
        signal sqlstate '45000' set message_text = 'these roles are never of one account';
    end if;
end//
-- Support is never what somebody becomes: such an account is made for its access, and stays what it is.
create trigger staff_change_never_leads_to_support before insert on staff_change for each row follows staff_change_goes_on_from_the_last
begin
    if find_in_set('SUPPORT', new.roles_after) or find_in_set('SUPPORT', new.roles_before) then
        signal sqlstate '45000' set message_text = 'nobody of the staff becomes support';
    end if;
end//
delimiter ;

grant select, insert on support_access to registratura_application;
grant update (ended_at, ended_by) on support_access to registratura_application;
