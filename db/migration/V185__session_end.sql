-- What ends the open sessions of an account: each such change raises the epoch, every node compares it with the epoch a
-- session was opened under, twice a second. Nothing is kept of a session itself: it lives in memory and dies with it.
alter table account
    add session_epoch      bigint      not null default 0,
    add session_end varchar(20),
    add keys_changed_at    datetime(6),
    add constraint account_ends_sessions_for_a_known_reason check (session_end is null or session_end in
        ('CLOSED', 'WITHDRAWN', 'KEYS_CHANGED', 'ROLES_CHANGED', 'MERGED', 'EVERYWHERE', 'BY_ADMINISTRATOR'));

delimiter //
create trigger account_that_closes_ends_its_sessions before update on account for each row
begin
    if new.disabled_at is not null and old.disabled_at is null then
        set new.session_epoch = old.session_epoch + 1, new.session_end = 'CLOSED';
    elseif new.password_hash is null and old.password_hash is not null then
        set new.session_epoch = old.session_epoch + 1, new.session_end = 'WITHDRAWN';
    elseif old.totp_key is not null and not (new.totp_key <=> old.totp_key) then
        set new.session_epoch = old.session_epoch + 1, new.session_end = 'KEYS_CHANGED';
    end if;
end//
create trigger account_role_given_ends_sessions after insert on account_role for each row
begin
    update account set session_epoch = session_epoch + 1, session_end = 'ROLES_CHANGED'
        where account_id = new.account_id;
end//
create trigger account_role_taken_ends_sessions after delete on account_role for each row
begin
    update account set session_epoch = session_epoch + 1, session_end = 'ROLES_CHANGED'
        where account_id = old.account_id;
end//
create trigger patient_merge_ends_sessions after insert on patient_merge for each row
begin
    update account set session_epoch = session_epoch + 1, session_end = 'MERGED'
        where subject_id in (new.kept_id, new.merged_id);
end//
create trigger patient_unmerge_ends_sessions after insert on patient_unmerge for each row
begin
    update account a join patient_merge m on a.subject_id in (m.kept_id, m.merged_id)
        set a.session_epoch = a.session_epoch + 1, a.session_end = 'MERGED'
        where m.merge_id = new.merge_id;
end//
delimiter ;
