-- A visit is one person, one day, one queue ticket; an order is one examination asked for in it.
create table visit (
    visit_id   uuid        not null,
    patient_id uuid        not null,
    ticket     int         not null,
    opened_on  date        not null,
    opened_at  datetime(6) not null,
    opened_by  uuid        not null,
    closed_at  datetime(6),
    version    int         not null default 0,

    primary key (visit_id),
    constraint visit_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint visit_ticket_is_unique_in_a_day unique (opened_on, ticket)
);

create sequence accession_number start with 100001 increment by 1 nocache;

create table imaging_order (
    imaging_order_id uuid         not null,
    visit_id         uuid         not null,
    patient_id       uuid         not null,
    accession_number varchar(16)  not null,
    examination      varchar(20)  not null,
    teeth            varchar(120),
    question         varchar(500) not null,
    purpose          varchar(20)  not null default 'DIAGNOSTIC',
    practitioner_id  uuid,
    referral_number  varchar(40),
    referred_on      date,
    ordered_at       datetime(6)  not null,
    ordered_by       uuid         not null,
    cancelled_at     datetime(6),
    cancelled_reason varchar(300),
    version          int          not null default 0,

    primary key (imaging_order_id),
    constraint imaging_order_accession_number_is_unique unique (accession_number),
    constraint imaging_order_is_of_a_visit foreign key (visit_id) references visit (visit_id),
    constraint imaging_order_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint imaging_order_is_by_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint imaging_order_has_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint imaging_order_has_a_known_purpose check (purpose in ('DIAGNOSTIC', 'THERAPEUTIC', 'SCREENING', 'RESEARCH'))
);

-- An identity check: somebody at the desk looked into a document. Never a copy of it, only its last three characters.
create table identity_check (
    identity_check_id uuid         not null,
    patient_id        uuid,
    practitioner_id   uuid,
    account_id        uuid,
    purpose           varchar(30)  not null,
    document_type     varchar(30)  not null,
    issuing_country   char(3)      not null,
    number_tail       varchar(3)   not null,
    validity          varchar(12)  not null,
    names_match       boolean      not null,
    number_match      boolean      not null,
    exception_reason  varchar(300),
    checked_on        date         not null,
    checked_at        datetime(6)  not null,
    checked_by        uuid         not null,

    primary key (identity_check_id),
    index identity_check_of_a_patient_by_day (patient_id, checked_on),
    constraint identity_check_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint identity_check_is_of_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint identity_check_is_of_somebody check (patient_id is not null or practitioner_id is not null or account_id is not null),
    constraint identity_check_has_a_known_purpose check (purpose in
        ('REGISTRATION', 'CONSENT', 'CREDENTIAL', 'REQUEST', 'ANSWER')),
    constraint identity_check_has_a_known_validity check (validity in ('VALID', 'EXPIRED', 'NO_EXPIRY')),
    constraint identity_check_of_an_expired_document_has_a_reason check
        (validity <> 'EXPIRED' or exception_reason is not null)
);

grant select, insert on accession_number to registratura_application;
grant select, insert, update on visit to registratura_application;
grant select, insert, update on imaging_order to registratura_application;
grant select, insert on identity_check to registratura_application;
