-- Passkeys (Web Authentication): a key pair in the owner's telephone, computer or security key, of which the public half lies
-- here. Nothing in this table opens anything: whoever reads it cannot sign. What the owner called it is sealed; the handle by
-- which an authenticator knows its owner is random and says nothing. Of the make of the authenticator nothing is kept.
create table passkey (
    passkey_id      uuid            not null,
    owner_id        uuid            not null,
    credential      varbinary(1023) not null,
    public_key      varbinary(2000) not null,
    sign_count      bigint          not null,
    user_handle     binary(32)      not null,
    label_sealed    varbinary(400)  not null,
    backup_eligible boolean         not null,
    backed_up       boolean         not null,
    created_at      datetime(6)     not null,
    last_used_at    datetime(6),
    ended_at        datetime(6),
    ended_because   varchar(20),

    primary key (passkey_id),
    index passkey_of_an_owner (owner_id),
    index passkey_by_handle (user_handle),
    constraint passkey_is_known_once unique (credential),
    constraint passkey_is_of_an_account foreign key (owner_id) references account (account_id),
    constraint passkey_counts_upwards check (sign_count >= 0),
    constraint passkey_ends_for_a_reason check ((ended_at is null) = (ended_because is null)),
    constraint passkey_ends_for_a_known_reason
        check (ended_because in ('BY_OWNER', 'REISSUED', 'WITHDRAWN', 'FROZEN', 'CLOSED'))
);

-- Until now whoever of staff and dentists was let in had a second factor beside the password. A passkey is both at once
-- (OWASP ASVS 5.0, 6.3.3; NIST SP 800-63B-4, 2.2.1 and 3.2.9): whoever has a password still has the other factor beside it.
alter table account drop constraint account_of_staff_and_dentist_has_a_second_factor;
alter table account add constraint account_of_staff_and_dentist_has_a_second_factor
    check (kind = 'PATIENT' or password_hash is null or totp_key is not null);

delimiter //
create function passkeys_live(whose uuid) returns int
reads sql data
    return (select count(*) from passkey where owner_id = whose and ended_at is null)//

create trigger account_of_staff_and_dentist_begins_without_keys before insert on account for each row
begin
    if new.kind <> 'PATIENT' and new.activated_at is not null and new.totp_key is null then
        signal sqlstate '45000' set message_text = 'staff and dentists are let in with two factors';
    end if;
end//
create trigger account_of_staff_and_dentist_opens_with_two_factors before update on account for each row
begin
    if new.kind <> 'PATIENT' and old.activated_at is null and new.activated_at is not null and new.totp_key is null
        and passkeys_live(new.account_id) = 0 then
        signal sqlstate '45000' set message_text = 'staff and dentists are let in with two factors';
    end if;
end//

create trigger passkey_is_of_an_open_account before insert on passkey for each row
begin
    if new.ended_at is not null or new.last_used_at is not null then
        signal sqlstate '45000' set message_text = 'a passkey begins unused';
    end if;
    if exists (select 1 from account a where a.account_id = new.owner_id
            and (a.disabled_at is not null or a.frozen_at is not null)) then
        signal sqlstate '45000' set message_text = 'an account that is closed or frozen takes no passkey';
    end if;
    if exists (select 1 from passkey k where k.owner_id = new.owner_id and k.user_handle <> new.user_handle)
        or exists (select 1 from passkey k where k.user_handle = new.user_handle and k.owner_id <> new.owner_id) then
        signal sqlstate '45000' set message_text = 'an account has one handle, and no two have the same';
    end if;
end//
create trigger passkey_is_used_named_and_ended before update on passkey for each row
begin
    if not (new.passkey_id <=> old.passkey_id and new.owner_id <=> old.owner_id and new.credential <=> old.credential
            and new.public_key <=> old.public_key and new.user_handle <=> old.user_handle
            and new.backup_eligible <=> old.backup_eligible and new.created_at <=> old.created_at) then
        signal sqlstate '45000' set message_text = 'a passkey never changes: it is used, named and ended';
    end if;
    if old.ended_at is not null then
        signal sqlstate '45000' set message_text = 'a passkey that ended stays ended';
    end if;
    if new.sign_count < old.sign_count then
        signal sqlstate '45000' set message_text = 'the counter of a passkey never goes back';
    end if;
    if new.ended_because = 'BY_OWNER' and passkeys_live(new.owner_id) < 2
        and not exists (select 1 from account a where a.account_id = new.owner_id and a.password_hash is not null) then
        signal sqlstate '45000' set message_text = 'the last way in is not ended by its owner';
    end if;
end//
create trigger passkey_is_deleted_with_its_person before delete on passkey for each row
begin
    if not person_is_being_erased((select subject_id from account where account_id = old.owner_id)) then
        signal sqlstate '45000' set message_text = 'a passkey is ended and never deleted, but for its person''s sake';
    end if;
end//

-- What takes an account its password takes it its passkeys, too.
create trigger account_that_is_shut_ends_its_passkeys after update on account for each row
begin
    declare why varchar(20) default case
        when new.disabled_at is not null and old.disabled_at is null then 'CLOSED'
        when new.frozen_at is not null and old.frozen_at is null then 'FROZEN'
        when new.activated_at is null and old.activated_at is not null
            or new.password_hash is null and old.password_hash is not null then 'WITHDRAWN'
    end;
    if why is not null then
        update passkey set ended_because = why, ended_at = greatest(coalesce(last_used_at, created_at),
                case why when 'CLOSED' then new.disabled_at when 'FROZEN' then new.frozen_at else utc_timestamp(6) end)
            where owner_id = new.account_id and ended_at is null;
    end if;
end//
create trigger one_time_credential_ends_passkeys after insert on one_time_credential for each row
begin
    update passkey set ended_because = 'REISSUED', ended_at = greatest(coalesce(last_used_at, created_at), new.issued_at)
        where owner_id = new.account_id and ended_at is null;
end//
create trigger erasure_takes_passkeys_along after insert on erasure for each row
begin
    delete from passkey where owner_id in (
        select a.account_id from account a
            join patient own on own.patient_id = a.subject_id
            join patient asked on asked.person_id = own.person_id
            join subject_request r on r.patient_id = asked.patient_id
        where r.subject_request_id = new.subject_request_id);
end//
delimiter ;

grant select, insert on passkey to registratura_application;
grant update (sign_count, backed_up, last_used_at, label_sealed, ended_at, ended_because)
    on passkey to registratura_application;
