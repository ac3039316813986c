-- Patients and practitioners. The national identifier is sealed; a keyed hash of it finds and stays unique.
create sequence client_number start with 10001 increment by 1 nocache;

create table patient (
    patient_id         uuid           not null,
    client_number      bigint         not null,
    given_name         varchar(60)    not null,
    patronymic         varchar(60),
    family_name        varchar(60),
    latin_name         varchar(180),
    birth_date         date           not null,
    sex                varchar(12)    not null,
    identifier_kind    varchar(10)    not null,
    identifier_country char(3),
    identifier_hash    binary(32),
    identifier_sealed  varbinary(200),
    phone              varchar(20),
    address_sealed     varbinary(1000),
    search_name        varchar(400)   not null,
    registered_at      datetime(6)    not null,
    registered_by      uuid           not null,
    version            int            not null default 0,

    primary key (patient_id),
    constraint patient_client_number_is_unique unique (client_number),
    constraint patient_identifier_is_unique unique (identifier_hash),
    index patient_by_family_name (family_name, given_name),
    index patient_by_birth_date (birth_date),
    index patient_by_phone (phone),
    constraint patient_has_a_known_sex check (sex in ('MALE', 'FEMALE', 'UNSPECIFIED')),
    constraint patient_has_a_known_identifier check (identifier_kind in ('EGN', 'LNCH', 'FOREIGN', 'NONE')),
    constraint patient_identifier_is_hashed_and_sealed check
        ((identifier_kind = 'NONE') = (identifier_hash is null) and (identifier_hash is null) = (identifier_sealed is null)),
    constraint patient_foreign_identifier_has_a_country check ((identifier_kind = 'FOREIGN') = (identifier_country is not null))
);

create table practitioner (
    practitioner_id uuid         not null,
    given_name      varchar(60)  not null,
    family_name     varchar(60)  not null,
    uin             varchar(10),
    practice        varchar(200),
    country         char(3)      not null default 'BGR',
    registered_at   datetime(6)  not null,
    version         int          not null default 0,

    primary key (practitioner_id),
    constraint practitioner_uin_is_unique unique (uin)
);

grant select on client_number to registratura_application;
grant insert on client_number to registratura_application;
grant select, insert, update on patient to registratura_application;
grant select, insert, update on practitioner to registratura_application;
