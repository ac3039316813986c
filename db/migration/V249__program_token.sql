-- Tokens by which a dentist's planning program fetches pictures. A token is shown once and kept as a keyed hash alone; whoever
-- reads this table can fetch nothing. It is good under the epoch of its account (V185) in which it was made: whatever ends the
-- sessions of the account ends it, too. What the dentist called the program is sealed.
create table program_token (
    program_token_id uuid           not null,
    account_id       uuid           not null,
    session_epoch    bigint         not null,
    token_hash       binary(32)     not null,
    label_sealed     varbinary(400) not null,
    made_at          datetime(6)    not null,
    made_on          date           not null,
    ends_on          date           not null,
    last_used_on     date,
    revoked_at       datetime(6),
    revoked_by       uuid,

    primary key (program_token_id),
    index program_token_of_an_account (account_id, made_at),
    constraint program_token_is_known_once unique (token_hash),
    constraint program_token_is_of_an_account foreign key (account_id) references account (account_id),
    constraint program_token_lasts_a_year_at_most
        check (ends_on >= made_on and ends_on <= made_on + interval 1 year),
    constraint program_token_is_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);

delimiter //
create trigger program_token_is_of_an_open_dentist before insert on program_token for each row
begin
    declare held varchar(12);
    if new.last_used_on is not null or new.revoked_at is not null then
        signal sqlstate '45000' set message_text = 'a token begins unused';
    end if;
    select kind into held from account where account_id = new.account_id
        and activated_at is not null and disabled_at is null and frozen_at is null for update;
    if held is null or held <> 'DENTIST' then
        signal sqlstate '45000' set message_text = 'a token is of a dentist who may sign in';
    end if;
    if (select count(*) from program_token t where t.account_id = new.account_id and t.revoked_at is null
            and t.session_epoch = new.session_epoch and t.ends_on >= new.made_on) >= 10 then
        signal sqlstate '45000' set message_text = 'a dentist has ten tokens at most';
    end if;
end//
create trigger program_token_is_used_and_revoked before update on program_token for each row
begin
    if not (new.program_token_id <=> old.program_token_id and new.account_id <=> old.account_id
            and new.session_epoch <=> old.session_epoch and new.token_hash <=> old.token_hash
            and new.label_sealed <=> old.label_sealed and new.made_at <=> old.made_at and new.made_on <=> old.made_on
            and new.ends_on <=> old.ends_on) then
        signal sqlstate '45000' set message_text = 'a token never changes: it is used and revoked';
    end if;
    if old.revoked_at is not null then
        signal sqlstate '45000' set message_text = 'a token that was revoked stays revoked';
    end if;
    if new.last_used_on < old.last_used_on then
        signal sqlstate '45000' set message_text = 'the last use of a token never goes back';
    end if;
end//
create trigger program_token_is_never_deleted before delete on program_token for each row
begin
    signal sqlstate '45000' set message_text = 'a token is revoked and never deleted';
end//
delimiter ;

grant select, insert on program_token to registratura_application;
grant update (last_used_on, revoked_at, revoked_by) on program_token to registratura_application;
