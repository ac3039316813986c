-- Whoever signs in: staff, dentists and patients. No password and no second factor is readable here.
create table account (
    account_id           uuid         not null,
    kind                 varchar(20)  not null,
    username             varchar(60)  not null,
    display_name         varchar(200) not null,
    subject_id           uuid,
    password_hash        varchar(200),
    totp_key             varbinary(200),
    totp_last_step       bigint       not null default 0,
    failed_attempts      int          not null default 0,
    next_attempt_at      datetime(6),
    secrecy_signed_on    date,
    created_at           datetime(6)  not null,
    activated_at         datetime(6),
    last_sign_in_at      datetime(6),
    previous_sign_in_at  datetime(6),
    disabled_at          datetime(6),
    version              int          not null default 0,

    primary key (account_id),
    constraint account_username_is_unique unique (username),
    constraint account_has_a_known_kind check (kind in ('STAFF', 'DENTIST', 'PATIENT')),
    constraint account_of_patient_or_dentist_has_a_subject check (kind = 'STAFF' or subject_id is not null),
    constraint account_of_staff_and_dentist_has_a_second_factor
        check (kind = 'PATIENT' or activated_at is null or totp_key is not null),
    constraint account_of_staff_keeps_secrecy
        check (kind <> 'STAFF' or activated_at is null or secrecy_signed_on is not null)
);

create table account_role (
    account_id uuid        not null,
    role       varchar(40) not null,

    primary key (account_id, role),
    constraint account_role_is_of_an_account foreign key (account_id) references account (account_id)
);

grant select, insert, update on account to registratura_application;
grant select, insert, delete on account_role to registratura_application;
