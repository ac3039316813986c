-- Dose reports of the units (X-Ray Radiation Dose SR, PS3.16 TID 10001): kept as they came, under the id of their arrival, and
-- what they tell of each irradiation beside it. They complete what the pictures tell, or contradict it; nobody's name is in here.
create table dose_report (
    arrival_id         uuid        not null,
    sop_instance_uid   varchar(64) not null,
    study_instance_uid varchar(64) not null,
    accession_number   varchar(64),
    device_serial      varchar(64),
    received_at        datetime(6) not null,

    primary key (arrival_id),
    constraint dose_report_comes_once unique (sop_instance_uid),
    index dose_report_of_a_study (study_instance_uid),
    constraint dose_report_arrived foreign key (arrival_id) references arrival (arrival_id)
);

-- dose_area_product_mgycm2 is converted from the unit of measure that the file names; of an unknown one there is none.
create table dose_report_event (
    arrival_id               uuid not null,
    event_number             int  not null,
    irradiation_event_uid    varchar(64),
    started_at               datetime(6),
    tube_voltage_kv          decimal(14, 3),
    tube_current_ma          decimal(14, 3),
    exposure_time_ms         decimal(14, 3),
    ctdi_vol_mgy             decimal(14, 3),
    dose_area_product_mgycm2 decimal(14, 3),

    primary key (arrival_id, event_number),
    constraint dose_report_event_is_of_a_report foreign key (arrival_id) references dose_report (arrival_id)
);

alter table arrival
    drop constraint arrival_has_a_known_ending,
    drop constraint arrival_that_was_kept_names_the_picture,
    add constraint arrival_has_a_known_ending
        check (ending in ('KEPT', 'KEPT_BEFORE', 'CONFLICT', 'REFUSED', 'DOSE_REPORT')),
    add constraint arrival_that_was_kept_names_the_picture
        check ((ending in ('REFUSED', 'DOSE_REPORT')) = (instance_id is null));

delimiter //
create trigger dose_report_never_changes before update on dose_report for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported never changes';
end//
create trigger dose_report_is_never_deleted before delete on dose_report for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported is never deleted';
end//
create trigger dose_report_event_never_changes before update on dose_report_event for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported never changes';
end//
create trigger dose_report_event_is_never_deleted before delete on dose_report_event for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported is never deleted';
end//
delimiter ;

grant select, insert on dose_report to registratura_application;
grant select, insert on dose_report_event to registratura_application;
