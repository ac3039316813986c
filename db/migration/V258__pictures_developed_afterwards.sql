-- A picture is kept first and unpacked afterwards: until then it is PENDING, which it becomes only when it comes. What it was found
-- to be is written once, as before; nothing else of a picture ever changes.
alter table instance
    drop constraint instance_has_a_known_pixel_state,
    add constraint instance_has_a_known_pixel_state check (pixel_state in ('PENDING', 'READABLE', 'NO_DECODER', 'DAMAGED')),
    add index instance_by_pixel_state (pixel_state);

drop trigger instance_is_read_once;

delimiter //
create trigger instance_is_read_once before update on instance for each row
begin
    if old.pixel_state not in ('PENDING', 'NO_DECODER') or new.pixel_state not in ('READABLE', 'DAMAGED') then
        signal sqlstate '45000' set message_text = 'a picture changes only when it is read for the first time';
    end if;
end//
delimiter ;
