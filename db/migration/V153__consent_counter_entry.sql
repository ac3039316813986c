-- Two desks, one patient: a consent is given on the sheet that was printed last, never on one that a later no overtook.
-- And a consent that an exposure stands on is not called a mistake: the exposure would be left without any ground, and
-- look as if it never had needed one.
delimiter //
create trigger consent_is_not_given_on_an_overtaken_sheet before insert on consent for each row
begin
    if new.event = 'GRANTED' and exists (select 1 from consent no
            join consent_form f on f.consent_form_id = new.consent_form_id
            where no.imaging_order_id = new.imaging_order_id and no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN')
                and no.occurred_at > f.printed_at) then
        signal sqlstate '45000' set message_text = 'a consent is not given on a sheet printed before a later no';
    end if;
end//
create trigger consent_under_an_exposure_is_no_mistake before insert on consent for each row
begin
    declare held uuid;

    if new.event = 'ANNULLED' then
        -- an exposure that is being recorded holds its order: the two are decided one after the other
        select imaging_order_id into held from imaging_order where imaging_order_id = new.imaging_order_id for update;
    end if;
    if new.event = 'ANNULLED' and exists (select 1 from exposure made where made.consent_id = new.ends_consent_id
            and not made.annulled
            and not exists (select 1 from exposure later where later.corrects_exposure_id = made.exposure_id) for update) then
        signal sqlstate '45000' set message_text = 'an exposure stands on this consent: it is not annulled';
    end if;
end//
delimiter ;
