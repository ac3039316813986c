-- What the register of units says besides: the licence of the source, the name in the network, and the checks of quality, each
-- with its day, its result and the day the next one is due. A check that was entered wrongly is followed by another.
alter table device
    add licence_number varchar(40),
    add ae_title varchar(16),
    add constraint device_ae_title_is_unique unique (ae_title),
    add constraint device_ae_title_is_one check (ae_title regexp binary '^[A-Za-z0-9_.-]{1,16}$'),
    add constraint device_licence_number_is_said check (trim(licence_number) <> '');

create table device_quality_check (
    device_quality_check_id uuid         not null,
    device_id               uuid         not null,
    kind                    varchar(12)  not null,
    result                  varchar(12)  not null,
    done_on                 date         not null,
    done_by                 varchar(200) not null,
    note                    varchar(500),
    next_due_on             date,
    recorded_at             datetime(6)  not null,
    recorded_by             uuid         not null,

    primary key (device_quality_check_id),
    index device_quality_check_by_day (device_id, done_on),
    constraint device_quality_check_is_of_a_device foreign key (device_id) references device (device_id),
    constraint device_quality_check_is_known check (kind in ('ACCEPTANCE', 'CONSTANCY')),
    constraint device_quality_check_has_a_known_result check (result in ('PASSED', 'CONDITIONAL', 'FAILED')),
    constraint device_quality_check_says_who check (trim(done_by) <> ''),
    constraint device_quality_check_is_due_later check (next_due_on > done_on),
    constraint device_quality_check_is_recorded_afterwards check (datediff(done_on, recorded_at) <= 1)
);

delimiter //
create trigger device_quality_check_never_changes before update on device_quality_check for each row
begin
    signal sqlstate '45000' set message_text = 'a check of quality never changes: it is followed by another';
end//
create trigger device_quality_check_is_never_deleted before delete on device_quality_check for each row
begin
    signal sqlstate '45000' set message_text = 'a check of quality is never deleted';
end//
delimiter ;

grant select, insert on device_quality_check to registratura_application;
