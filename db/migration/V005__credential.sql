-- A way in, printed once and spent once. The secret leaves on paper and is never stored: secret_hash is an Argon2id
-- PHC string over it. No row is made without an identity check of the same day, for this purpose and of this person.
create table one_time_credential (
    credential_id     uuid         not null,
    account_id        uuid         not null,
    identity_check_id uuid         not null,
    secret_hash       varchar(200) not null,
    issued_on         date         not null,
    issued_at         datetime(6)  not null,
    issued_by         uuid         not null,
    expires_at        datetime(6)  not null,
    failed_attempts   int          not null default 0,
    next_attempt_at   datetime(6),
    redeemed_at       datetime(6),
    revoked_at        datetime(6),

    primary key (credential_id),
    index one_time_credential_of_an_account (account_id, issued_at),
    constraint one_time_credential_is_for_an_account foreign key (account_id) references account (account_id),
    constraint one_time_credential_follows_an_identity_check
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint one_time_credential_expires_after_issue check (expires_at > issued_at),
    constraint one_time_credential_is_an_argon2id_hash check (secret_hash like '$argon2id$%')
);

delimiter //
create trigger one_time_credential_needs_a_fresh_check before insert on one_time_credential for each row
begin
    if not exists (
        select 1
        from identity_check c
        join account a on a.account_id = new.account_id
        where c.identity_check_id = new.identity_check_id
          and c.purpose = 'CREDENTIAL'
          and c.checked_on = new.issued_on
          and (c.patient_id = a.subject_id or c.practitioner_id = a.subject_id or c.account_id = a.account_id)
    ) then
        signal sqlstate '45000'
            set message_text = 'a credential is issued only after an identity check of this person, for this, on this day';
    end if;
end//
create trigger one_time_credential_stays_spent before update on one_time_credential for each row
begin
    if old.redeemed_at is not null or old.revoked_at is not null then
        signal sqlstate '45000' set message_text = 'a spent or revoked credential never changes';
    end if;
end//
delimiter ;

grant select, insert on one_time_credential to registratura_application;
grant update (failed_attempts, next_attempt_at, redeemed_at, revoked_at)
    on one_time_credential to registratura_application;
