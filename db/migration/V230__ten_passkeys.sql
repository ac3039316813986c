-- As many passkeys as anybody uses: ten at once of one account. The account's row is held while they are counted, so that of
-- two that are made at the same moment the eleventh is refused. What there is already stays.
delimiter //
create trigger passkey_is_one_of_ten before insert on passkey for each row
begin
    declare held uuid;
    select account_id into held from account where account_id = new.owner_id for update;
    if passkeys_live(new.owner_id) >= 10 then
        signal sqlstate '45000' set message_text = 'an account has ten passkeys at most';
    end if;
end//
delimiter ;
