-- What the two who decide of an incident found, as a code; the first decisions were without. A clock of a unit that was off is
-- one of the codes: it explains an exposure, and changes nothing of it.
alter table exposure_incident_decision
    add finding varchar(16) after decision,
    add constraint exposure_incident_decision_found_something_known
        check (finding in ('CLOCK', 'STEP_SKIPPED', 'WRONG_ORDER', 'OTHER'));

-- The dose of an exposure without consent, where the unit told none that can be believed, or a wrong one: counter-entries, of
-- which the last one counts. None at all is on record as well: the unit shows no dose.
create table unconsented_dose (
    unconsented_dose_id      uuid         not null,
    unconsented_exposure_id  uuid         not null,
    dose_area_product_mgycm2 decimal(10, 3),
    reason                   varchar(300) not null,
    recorded_at              datetime(6)  not null,
    recorded_by              uuid         not null,

    primary key (unconsented_dose_id),
    index unconsented_dose_by_time (unconsented_exposure_id, recorded_at),
    constraint unconsented_dose_is_of_an_exposure
        foreign key (unconsented_exposure_id) references unconsented_exposure (unconsented_exposure_id),
    constraint unconsented_dose_is_by_a_known_person foreign key (recorded_by) references account (account_id),
    constraint unconsented_dose_is_plausible check (dose_area_product_mgycm2 between 0.01 and 20000),
    constraint unconsented_dose_has_a_reason check (trim(reason) <> '')
);

-- Exposures without consent with the dose that counts.
create view unconsented_irradiation as
select u.unconsented_exposure_id, u.exposure_incident_id, u.reported_exposure_id, u.imaging_order_id, u.patient_id, u.device_id,
        u.exposed_at, u.exposed_on, u.tube_voltage_kv, u.tube_current_ma, u.exposure_time_ms,
        case when exists (select 1 from unconsented_dose d where d.unconsented_exposure_id = u.unconsented_exposure_id)
            then (select d.dose_area_product_mgycm2 from unconsented_dose d
                where d.unconsented_exposure_id = u.unconsented_exposure_id
                order by d.recorded_at desc, d.unconsented_dose_id desc limit 1)
            else u.dose_area_product_mgycm2 end as dose_area_product_mgycm2,
        u.recorded_at
    from unconsented_exposure u;

create or replace view irradiation as
select e.exposure_id, null as unconsented_exposure_id, e.imaging_order_id, e.patient_id, e.device_id, e.operator_id,
        e.exposed_at, e.exposed_on, e.tube_voltage_kv, e.tube_current_ma, e.exposure_time_ms, e.dose_area_product_mgycm2,
        e.rejected, e.repeat_reason
    from exposure e
    where not e.annulled and not exists (select 1 from exposure later where later.corrects_exposure_id = e.exposure_id)
union all
select null, u.unconsented_exposure_id, u.imaging_order_id, u.patient_id, u.device_id, null,
        u.exposed_at, u.exposed_on, u.tube_voltage_kv, u.tube_current_ma, u.exposure_time_ms, u.dose_area_product_mgycm2,
        false, null
    from unconsented_irradiation u;

delimiter //
-- A clock is off by minutes, or by an hour when summer time begins or ends; and it explains something only where somebody
-- consented or ended a consent about then.
create trigger exposure_incident_decision_says_what_was_found before insert on exposure_incident_decision for each row
begin
    if new.finding is null then
        signal sqlstate '45000' set message_text = 'a decision says what was found';
    elseif new.finding = 'CLOCK' and not exists (select 1 from exposure_incident i
            join unconsented_exposure u on u.imaging_order_id = i.imaging_order_id
            join consent c on c.imaging_order_id = u.imaging_order_id
            where i.exposure_incident_id = new.exposure_incident_id and c.event in ('GRANTED', 'STOPPED', 'WITHDRAWN')
                and abs(timestampdiff(second, u.exposed_at, c.occurred_at)) <= 3900) then
        signal sqlstate '45000' set message_text = 'a clock explains nothing where nobody consented about then';
    end if;
end//

create trigger unconsented_dose_is_by_a_physician before insert on unconsented_dose for each row
begin
    if not exists (select 1 from account_role where account_id = new.recorded_by and role = 'REPORTING_PHYSICIAN') then
        signal sqlstate '45000' set message_text = 'only a physician settles the dose of an exposure without consent';
    end if;
end//
create trigger unconsented_dose_never_changes before update on unconsented_dose for each row
begin
    signal sqlstate '45000' set message_text = 'a dose never changes: it is followed by another';
end//
create trigger unconsented_dose_is_never_deleted before delete on unconsented_dose for each row
begin
    signal sqlstate '45000' set message_text = 'a dose is never deleted';
end//
delimiter ;

grant select, insert on unconsented_dose to registratura_application;
grant select on unconsented_irradiation to registratura_application;
