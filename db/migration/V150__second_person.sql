-- An expired document shows identity only by the word of two: who looked into it, and a second person.
alter table identity_check
    add confirmed_by uuid,
    add constraint identity_check_is_confirmed_by_another check (confirmed_by <> checked_by);

delimiter //
create trigger identity_check_of_an_expired_document before insert on identity_check for each row
begin
    if new.validity = 'EXPIRED' and (new.exception_reason is null or new.confirmed_by is null) then
        signal sqlstate '45000' set message_text = 'an expired document needs a reason and a second person';
    end if;
end//
delimiter ;
