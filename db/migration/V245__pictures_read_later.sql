-- A picture that no decoder could read when it came is read when the house has learned to: its state and its window are written then,
-- once; nothing else of a picture ever changes.
delimiter //
create trigger instance_is_read_once before update on instance for each row
begin
    if old.pixel_state <> 'NO_DECODER' or new.pixel_state = 'NO_DECODER' then
        signal sqlstate '45000' set message_text = 'a picture changes only when it is read for the first time';
    end if;
end//
delimiter ;

grant update (pixel_state, window_low, window_high) on instance to registratura_application;
