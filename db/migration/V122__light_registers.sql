-- Two light registers, kept for sixty days: who visited the laboratory and who called. No health data in either.
create table visitor_entry (
    visitor_entry_id uuid         not null,
    name             varchar(120) not null,
    organisation     varchar(120),
    to_see           varchar(120) not null,
    came_on          date         not null,
    came_at          datetime(6)  not null,
    left_at          datetime(6),
    entered_by       uuid         not null,

    primary key (visitor_entry_id),
    index visitor_entry_by_day (came_on),
    constraint visitor_entry_says_who_and_to_whom check (trim(name) <> '' and trim(to_see) <> ''),
    constraint visitor_entry_leaves_after_coming check (left_at is null or left_at >= came_at)
);

create table call_note (
    call_note_id uuid         not null,
    caller       varchar(120) not null,
    phone        varchar(20),
    topic        varchar(20)  not null,
    note         varchar(200),
    called_on    date         not null,
    called_at    datetime(6)  not null,
    noted_by     uuid         not null,

    primary key (call_note_id),
    index call_note_by_day (called_on),
    constraint call_note_says_who_called check (trim(caller) <> ''),
    constraint call_note_has_a_known_topic check
        (topic in ('APPOINTMENT', 'READY', 'ACCESS', 'DIRECTIONS', 'PAPERS', 'CALL_BACK', 'COMPLAINT', 'OTHER'))
);

grant select, insert, update, delete on visitor_entry to registratura_application;
grant select, insert, delete on call_note to registratura_application;
