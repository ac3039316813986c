-- Ten codes on paper, each good once in the place of the second factor. What is kept is how they are proved and when one was
-- spent; new ones end the old, and with the second factor itself they all go.
create table recovery_code (
    account_id  uuid         not null,
    place       int          not null,
    secret_hash varchar(160) not null,
    issued_at   datetime(6)  not null,
    spent_at    datetime(6),

    primary key (account_id, place),
    constraint recovery_code_is_of_an_account foreign key (account_id) references account (account_id),
    constraint recovery_code_is_one_of_ten check (place between 0 and 9),
    constraint recovery_code_is_spent_after_it_was_issued check (spent_at >= issued_at)
);

delimiter //
create trigger recovery_code_is_spent_once before update on recovery_code for each row
begin
    if old.spent_at is not null or new.spent_at is null
        or not (new.account_id <=> old.account_id and new.place <=> old.place
            and new.secret_hash <=> old.secret_hash and new.issued_at <=> old.issued_at) then
        signal sqlstate '45000' set message_text = 'a recovery code is spent once and never changes';
    end if;
end//
create trigger account_without_second_factor_has_no_recovery_codes after update on account for each row
begin
    if old.totp_key is not null and new.totp_key is null then
        delete from recovery_code where account_id = new.account_id;
    end if;
end//
delimiter ;

grant select, insert, delete on recovery_code to registratura_application;
grant update (spent_at) on recovery_code to registratura_application;
