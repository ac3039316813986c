-- The queue of the day: who was called where, who was left for later, which screens hang in the waiting room.

-- The desks a ticket can be called to; the rooms of the X-ray units are the other places.
create table calling_desk (
    number int not null,

    primary key (number),
    constraint calling_desk_has_a_number check (number between 1 and 20)
);

insert into calling_desk (number) values (1), (2);

-- Every call of a ticket. The second desk that calls at the same moment finds the number of its call taken.
create table visit_call (
    visit_id    uuid        not null,
    ordinal     int         not null,
    place_kind  varchar(8)  not null,
    place_label varchar(40) not null,
    called_at   datetime(6) not null,
    called_by   uuid        not null,

    primary key (visit_id, ordinal),
    index visit_call_by_time (called_at),
    constraint visit_call_is_of_a_visit foreign key (visit_id) references visit (visit_id),
    constraint visit_call_counts_from_one check (ordinal >= 1),
    constraint visit_call_is_to_a_known_kind_of_place check (place_kind in ('DESK', 'ROOM')),
    constraint visit_call_is_to_a_place check (trim(place_label) <> '')
);

delimiter //
create trigger visit_call_never_changes before update on visit_call for each row
begin
    signal sqlstate '45000' set message_text = 'a call never changes';
end//
create trigger visit_call_is_never_deleted before delete on visit_call for each row
begin
    signal sqlstate '45000' set message_text = 'a call is never deleted';
end//
delimiter ;

-- Visits left for later, until a desk picks them up. The reason is one of a closed list: no health data.
create table parked_visit (
    visit_id  uuid        not null,
    reason    varchar(20) not null,
    parked_at datetime(6) not null,
    parked_by uuid        not null,

    primary key (visit_id),
    constraint parked_visit_is_a_visit foreign key (visit_id) references visit (visit_id),
    constraint parked_visit_has_a_known_reason check (reason in ('COMPANION', 'DOCUMENT', 'REFERRER', 'AWAY', 'WISH'))
);

-- Screens of the waiting room. Each has a key of its own; only its keyed hash is kept.
create table board_screen (
    board_screen_id uuid        not null,
    key_hash        binary(32)  not null,
    opened_at       datetime(6) not null,
    opened_by       uuid        not null,
    ends_at         datetime(6) not null,
    closed_at       datetime(6),
    closed_by       uuid,

    primary key (board_screen_id),
    constraint board_screen_key_is_its_own unique (key_hash),
    constraint board_screen_ends_after_it_opens check (ends_at > opened_at),
    constraint board_screen_is_closed_by_somebody check ((closed_at is null) = (closed_by is null))
);

grant select on calling_desk to registratura_application;
grant select, insert on visit_call to registratura_application;
grant select, insert, delete on parked_visit to registratura_application;
grant select, insert, update on board_screen to registratura_application;
