-- Days that differ from the computed calendar: public holidays, Orthodox Easter and substitute days are computed
-- (Labour Code, art. 154); only what the Council of Ministers orders otherwise stands here.
create table holiday (
    day_on     date         not null,
    rule       varchar(20)  not null,
    note       varchar(200) not null,
    entered_at datetime(6)  not null,
    entered_by uuid         not null,

    primary key (day_on),
    constraint holiday_has_a_known_rule check (rule in ('HOLIDAY', 'DAY_OFF', 'WORKING'))
);

grant select, insert, update, delete on holiday to registratura_application;
