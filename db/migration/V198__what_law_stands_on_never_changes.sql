-- What a lawful exposure was judged by does not change under it: the order, the day of birth, the unit, the study. The application
-- may write only what an act of its changes, and even that only in one direction.

-- An order is placed and perhaps cancelled. Nothing else of it changes; an erasure empties it where nothing came of it (V145).
revoke update on imaging_order from registratura_application;
grant update (cancelled_at, cancelled_reason, version) on imaging_order to registratura_application;

delimiter //
create trigger imaging_order_keeps_what_was_asked before update on imaging_order for each row
begin
    if not (new.imaging_order_id <=> old.imaging_order_id and new.visit_id <=> old.visit_id
            and new.patient_id <=> old.patient_id and new.accession_number <=> old.accession_number
            and new.ordered_at <=> old.ordered_at and new.ordered_by <=> old.ordered_by) then
        signal sqlstate '45000' set message_text = 'an order keeps its patient, its visit and its number';
    elseif order_led_to_something(old.imaging_order_id)
        and not (new.examination <=> old.examination and new.purpose <=> old.purpose and new.question <=> old.question
            and new.teeth <=> old.teeth and new.region <=> old.region and new.practitioner_id <=> old.practitioner_id
            and new.referral_number <=> old.referral_number and new.referred_on <=> old.referred_on
            and new.national_number <=> old.national_number and new.payer <=> old.payer) then
        signal sqlstate '45000' set message_text = 'what was asked for never changes once somebody was asked to consent to it';
    elseif old.cancelled_at is not null and not (new.cancelled_at <=> old.cancelled_at
            and (new.cancelled_reason <=> old.cancelled_reason or person_is_being_erased(old.patient_id))) then
        signal sqlstate '45000' set message_text = 'a cancelled order stays cancelled';
    elseif old.cancelled_at is null and new.cancelled_at is not null
        and (exists (select 1 from study s where s.imaging_order_id = old.imaging_order_id lock in share mode)
            or exists (select 1 from exposure e where e.imaging_order_id = old.imaging_order_id and not e.annulled
                and not exists (select 1 from exposure later where later.corrects_exposure_id = e.exposure_id)
                lock in share mode)) then
        signal sqlstate '45000' set message_text = 'an order that was exposed is not cancelled';
    end if;
end//
-- Whoever cancels holds the order, and so does whoever records: the one who comes second sees what the first did.
create trigger exposure_holds_its_order before insert on exposure for each row
begin
    declare cancelled datetime(6);

    select cancelled_at into cancelled from imaging_order
        where imaging_order_id = new.imaging_order_id lock in share mode;
    if cancelled is not null and new.corrects_exposure_id is null then
        signal sqlstate '45000' set message_text = 'no exposure without an order: this one was cancelled meanwhile';
    end if;
end//

-- On the day of birth hang who signs and how long a record is kept: it changes only beside the revision that keeps the former one.
create trigger patient_is_born_once before update on patient for each row
begin
    if not (new.birth_date <=> old.birth_date) and not person_is_being_erased(old.patient_id)
        and not (new.version = old.version + 1 and exists (select 1 from patient_revision r
            where r.patient_id = old.patient_id and r.version = old.version and r.birth_date = old.birth_date)) then
        signal sqlstate '45000' set message_text = 'a day of birth is corrected beside a revision that keeps the former one';
    end if;
end//
delimiter ;

-- A study is attached to an order once.
revoke update on study from registratura_application;
grant update (imaging_order_id, attachment, attached_at, attached_by, attach_reason, version) on study to registratura_application;

delimiter //
create trigger study_stays_with_its_order before update on study for each row
begin
    if old.imaging_order_id is not null and not (new.imaging_order_id <=> old.imaging_order_id) then
        signal sqlstate '45000' set message_text = 'a study stays with the order it came to';
    end if;
end//
delimiter ;

-- A unit that made exposures keeps its plate and its room: one that is moved is retired, and registered anew where it stands now.
-- So a serial number is of one unit in use, and of any number of retired ones.
revoke update on device from registratura_application;
grant update (name, manufacturer, serial_number, room, retired_on, licence_number, ae_title, version)
    on device to registratura_application;
alter table device
    drop index device_serial_number_is_unique,
    add column serial_number_in_use varchar(64) as (if(retired_on is null, serial_number, null)) virtual,
    add constraint device_serial_number_is_unique unique (serial_number_in_use),
    add index device_by_serial_number (serial_number);

delimiter //
create trigger device_stays_what_it_was before update on device for each row
begin
    if not (new.serial_number <=> old.serial_number and new.room <=> old.room)
        and (exists (select 1 from exposure where device_id = old.device_id)
            or exists (select 1 from reported_exposure where device_id = old.device_id)) then
        signal sqlstate '45000' set message_text = 'a unit that made exposures keeps its serial number and its room';
    elseif new.device_id <> old.device_id or new.registered_at <> old.registered_at then
        signal sqlstate '45000' set message_text = 'a unit stays the one that was registered';
    end if;
end//

-- A consent is no mistake any more when a unit has told of an irradiation under it: counted as consented to, it would have no
-- ground. It is recorded first, or explained; what was made without consent is an incident.
create trigger consent_under_a_report_is_no_mistake before insert on consent for each row
begin
    declare since datetime(6);

    if new.event = 'ANNULLED' then
        select occurred_at into since from consent where consent_id = new.ends_consent_id and event = 'GRANTED';
        if since is not null and exists (select 1 from reported_exposure r
                where r.imaging_order_id = new.imaging_order_id and r.exposed_at >= since
                    and not exists (select 1 from consent no where no.imaging_order_id = new.imaging_order_id
                        and no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN') and no.occurred_at between since and r.exposed_at)
                    and not exists (select 1 from reported_exposure_outcome o
                        where o.reported_exposure_id = r.reported_exposure_id
                            and (o.outcome in ('DISMISSED', 'UNCONSENTED')
                                or exists (select 1 from irradiation i join exposure e on e.exposure_id = i.exposure_id
                                    where i.exposure_id = o.exposure_id and not (e.consent_id <=> new.ends_consent_id))))
                lock in share mode) then
            signal sqlstate '45000' set message_text = 'a unit has told of an irradiation under this consent: it is not annulled';
        end if;
    end if;
end//

-- What is kept of an exposure without consent is what was reported of it. What the pictures leave open another paper of the unit
-- may fill; a dose that is doubted is none.
create trigger unconsented_exposure_is_as_it_was_told before insert on unconsented_exposure for each row
begin
    if not exists (select 1 from reported_exposure r join exposure_incident i on i.exposure_incident_id = new.exposure_incident_id
            where r.reported_exposure_id = new.reported_exposure_id and r.patient_id = new.patient_id
                and i.study_id = r.study_id and i.imaging_order_id = r.imaging_order_id
                and new.exposed_on = r.exposed_on and new.device_id <=> r.device_id
                and new.tube_voltage_kv <=> coalesce(r.tube_voltage_kv, new.tube_voltage_kv)
                and new.tube_current_ma <=> coalesce(r.tube_current_ma, new.tube_current_ma)
                and new.exposure_time_ms <=> coalesce(r.exposure_time_ms, new.exposure_time_ms)
                and (new.dose_area_product_mgycm2 is null
                    or r.dose_doubt is null
                        and new.dose_area_product_mgycm2 = coalesce(r.dose_area_product_mgycm2, new.dose_area_product_mgycm2))) then
        signal sqlstate '45000' set message_text = 'an exposure without consent is as it was reported, in the incident of its study';
    end if;
end//

-- A report becomes the one exposure that it is of: one that stands, of the same unit and day, told of by no other. Where nobody had
-- consented at the moment the unit tells, only a clock that differs by seconds, or by summer time, is believed. Nothing is put
-- aside of what was made without consent.
create trigger reported_exposure_outcome_is_honest before insert on reported_exposure_outcome for each row
begin
    declare of_order, of_patient, of_device uuid;
    declare at datetime(6);
    declare on_day date;
    declare exact, covered, found boolean;

    select imaging_order_id, patient_id, device_id, exposed_at, exposed_on, time_is_exact
        into of_order, of_patient, of_device, at, on_day, exact
        from reported_exposure where reported_exposure_id = new.reported_exposure_id for update;
    set covered = exposure_was_covered(of_order, at, on_day);
    if exists (select 1 from reported_exposure_outcome o where o.reported_exposure_id = new.reported_exposure_id
            and (o.outcome = 'DISMISSED' or exists (select 1 from irradiation i where i.exposure_id = o.exposure_id))) then
        signal sqlstate '45000' set message_text = 'this report was settled before';
    elseif new.outcome = 'DISMISSED' and not covered then
        signal sqlstate '45000' set message_text = 'an irradiation that nobody consented to is not put aside';
    elseif new.outcome = 'RECORDED' then
        set found = exists (select 1 from irradiation i join exposure e on e.exposure_id = i.exposure_id
            where i.exposure_id = new.exposure_id and i.imaging_order_id = of_order and i.patient_id = of_patient
                and (of_device is null or i.device_id = of_device
                    or exists (select 1 from reported_exposure_outcome before_it
                        where before_it.reported_exposure_id = new.reported_exposure_id
                            and before_it.exposure_id = e.corrects_exposure_id))
                and (not exact
                    or covered and (i.exposed_on = on_day or abs(timestampdiff(second, i.exposed_at, at)) <= 900)
                    or abs(timestampdiff(second, i.exposed_at, at)) <= 120
                    or abs(abs(timestampdiff(second, i.exposed_at, at)) - 3600) <= 120));
        if not found then
            signal sqlstate '45000' set message_text = 'a report is of an exposure that stands, of its unit and its time';
        elseif exists (select 1 from reported_exposure_outcome o where o.exposure_id = new.exposure_id) then
            signal sqlstate '45000' set message_text = 'an exposure is told of once';
        end if;
    end if;
end//
delimiter ;
