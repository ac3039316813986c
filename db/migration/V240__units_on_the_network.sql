-- Units on the network: how their letters are read and written, which unit sent a series, and who was turned away at the door.
-- Of whoever was turned away stands only what they called themselves, never where they called from.
alter table device
    add character_set varchar(12) not null default 'AS_DECLARED',
    add worklist_names varchar(12) not null default 'UNICODE',
    add constraint device_has_a_known_character_set
        check (character_set in ('AS_DECLARED', 'WINDOWS_1251', 'ISO_IR_144', 'ISO_IR_192')),
    add constraint device_has_known_worklist_names check (worklist_names in ('UNICODE', 'CYRILLIC', 'LATIN'));

grant update (character_set, worklist_names) on device to registratura_application;

alter table arrival
    drop constraint arrival_came_a_known_way,
    add constraint arrival_came_a_known_way check (way in ('UPLOAD', 'FOLDER', 'NETWORK'));

alter table series
    add sent_by uuid,
    add constraint series_is_sent_by_a_unit foreign key (sent_by) references device (device_id);

create table unknown_unit (
    ae_title varchar(16) character set ascii collate ascii_bin not null,
    first_at datetime(6) not null,
    last_at  datetime(6) not null,

    primary key (ae_title),
    constraint unknown_unit_has_a_title check (ae_title <> ''),
    constraint unknown_unit_came_first_before_last check (first_at <= last_at)
);

grant select, insert, update, delete on unknown_unit to registratura_application;
