-- The diary: when the laboratory is open, how long an examination takes, who is expected at which unit.
create table opening_hours (
    weekday int  not null,
    opens   time,
    closes  time,

    primary key (weekday),
    constraint opening_hours_are_of_a_weekday check (weekday between 1 and 7),
    constraint opening_hours_are_whole_or_none check ((opens is null) = (closes is null)),
    constraint opening_hours_end_after_they_begin check (closes > opens)
);

insert into opening_hours (weekday, opens, closes) values
    (1, '08:00', '19:00'),
    (2, '08:00', '19:00'),
    (3, '08:00', '19:00'),
    (4, '08:00', '19:00'),
    (5, '08:00', '19:00'),
    (6, null, null),
    (7, null, null);

create table examination_duration (
    examination varchar(20) not null,
    minutes     int         not null,

    primary key (examination),
    constraint examination_duration_is_of_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint examination_duration_is_plausible check (minutes between 5 and 240 and minutes mod 5 = 0)
);

insert into examination_duration (examination, minutes) values
    ('INTRAORAL', 10),
    ('PANORAMIC', 15),
    ('CEPH_LAT', 15),
    ('CEPH_PA', 15),
    ('CBCT', 20),
    ('TMJ', 20),
    ('OCCLUSAL', 10);

-- One row for a unit on a day, held while an appointment is put there: two desks book one after the other.
create table diary_day (
    device_id uuid not null,
    day_on    date not null,

    primary key (device_id, day_on),
    constraint diary_day_is_of_a_device foreign key (device_id) references device (device_id)
);

-- Who is expected: a patient of the register, or the name and telephone of somebody not met yet. No health data.
create table appointment (
    appointment_id uuid        not null,
    device_id      uuid        not null,
    day_on         date        not null,
    starts         time        not null,
    ends           time        not null,
    patient_id     uuid,
    caller_name    varchar(120),
    caller_phone   varchar(20),
    examination    varchar(20) not null,
    note           varchar(200),
    state          varchar(12) not null default 'BOOKED',
    visit_id       uuid,
    booked_at      datetime(6) not null,
    booked_by      uuid        not null,
    changed_at     datetime(6) not null,
    changed_by     uuid        not null,
    version        int         not null default 0,

    primary key (appointment_id),
    index appointment_of_a_unit_by_day (device_id, day_on, starts),
    index appointment_by_day (day_on, starts),
    constraint appointment_is_at_a_device foreign key (device_id) references device (device_id),
    constraint appointment_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint appointment_became_a_visit foreign key (visit_id) references visit (visit_id),
    constraint appointment_ends_after_it_starts check (ends > starts),
    constraint appointment_is_for_somebody check (patient_id is not null or trim(coalesce(caller_name, '')) <> ''),
    constraint appointment_calls_a_patient_by_the_register check
        (patient_id is null or (caller_name is null and caller_phone is null)),
    constraint appointment_has_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint appointment_has_a_known_state check (state in ('BOOKED', 'ARRIVED', 'CANCELLED', 'NO_SHOW')),
    constraint appointment_of_a_visit_has_arrived check (visit_id is null or state = 'ARRIVED')
);

-- Half-open intervals on one unit do not overlap. The shared lock holds the gap too: of two that slip in at once one fails.
delimiter //
create trigger appointment_is_not_booked_over before insert on appointment for each row
begin
    declare taken int;
    if new.state in ('BOOKED', 'ARRIVED') then
        select count(*) into taken from appointment other
            where other.device_id = new.device_id and other.day_on = new.day_on
                and other.state in ('BOOKED', 'ARRIVED')
                and other.starts < new.ends and new.starts < other.ends
            lock in share mode;
        if taken > 0 then
            signal sqlstate '45000' set message_text = 'the unit is booked at that time';
        end if;
    end if;
end//

create trigger appointment_is_not_moved_over before update on appointment for each row
begin
    declare taken int;
    if new.state in ('BOOKED', 'ARRIVED') then
        select count(*) into taken from appointment other
            where other.device_id = new.device_id and other.day_on = new.day_on
                and other.appointment_id <> new.appointment_id
                and other.state in ('BOOKED', 'ARRIVED')
                and other.starts < new.ends and new.starts < other.ends
            lock in share mode;
        if taken > 0 then
            signal sqlstate '45000' set message_text = 'the unit is booked at that time';
        end if;
    end if;
end//
delimiter ;

grant select, update on opening_hours to registratura_application;
grant select, update on examination_duration to registratura_application;
grant select, insert, update on diary_day to registratura_application;
grant select, insert, update, delete on appointment to registratura_application;
