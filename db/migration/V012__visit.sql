-- One row a day, held while a visit is opened: tickets have no gaps and no twins, whichever desk opens it.
create table visit_day (
    opened_on   date not null,
    last_ticket int  not null,

    primary key (opened_on)
);

create index visit_of_a_patient_by_day on visit (patient_id, opened_on);

-- The privacy notice that was handed to a patient: which version, in which language, when, by whom (GDPR art. 13).
create table notice_given (
    notice_given_id uuid        not null,
    patient_id      uuid        not null,
    visit_id        uuid        not null,
    notice_version  varchar(64) not null,
    language        char(2)     not null,
    given_at        datetime(6) not null,
    given_by        uuid        not null,

    primary key (notice_given_id),
    constraint notice_given_once_in_a_version unique (patient_id, notice_version),
    constraint notice_given_is_to_a_patient foreign key (patient_id) references patient (patient_id),
    constraint notice_given_is_in_a_visit foreign key (visit_id) references visit (visit_id)
);

grant select, insert, update on visit_day to registratura_application;
grant select, insert on notice_given to registratura_application;
