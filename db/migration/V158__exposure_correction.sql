-- Who corrects an exposure: within a day whoever made or recorded it, and at any time a reporting physician. A correction is
-- always an entry of its own, and what was annulled stays annulled.
delimiter //
create trigger exposure_is_corrected_by_whoever_may before insert on exposure for each row
begin
    declare original, earlier, made_by, noted_by uuid;
    declare noted_at datetime(6);

    if new.corrects_exposure_id is not null then
        if exists (select 1 from exposure e where e.exposure_id = new.corrects_exposure_id and e.annulled) then
            signal sqlstate '45000' set message_text = 'an annulled exposure is not corrected: record it anew';
        end if;
        set earlier = new.corrects_exposure_id;
        while earlier is not null do
            set original = earlier;
            set earlier = (select e.corrects_exposure_id from exposure e where e.exposure_id = original);
        end while;
        select e.operator_id, e.recorded_by, e.recorded_at into made_by, noted_by, noted_at
            from exposure e where e.exposure_id = original;
        if not exists (select 1 from account_role r
                where r.account_id = new.recorded_by and r.role = 'REPORTING_PHYSICIAN') then
            if new.recorded_at > noted_at + interval 24 hour then
                signal sqlstate '45000' set message_text = 'after a day an exposure is corrected by a reporting physician alone';
            elseif new.recorded_by not in (made_by, noted_by) then
                signal sqlstate '45000' set message_text = 'an exposure is corrected by whoever made it, or by a reporting physician';
            end if;
        end if;
    end if;
end//
delimiter ;
