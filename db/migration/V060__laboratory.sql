-- Who the laboratory is. A change is a new row: papers keep the letterhead they were printed with.
create table laboratory (
    laboratory_version int          not null,
    name               varchar(200) not null,
    uic                varchar(13)  not null,
    address            varchar(300) not null,
    phone              varchar(60)  not null,
    registration       varchar(60)  not null,
    dpo                varchar(200) not null,
    dpo_contact        varchar(200) not null,
    website            varchar(200) not null,
    opening_hours      varchar(200) not null,
    changed_at         datetime(6)  not null,
    changed_by         uuid         not null,

    primary key (laboratory_version)
);

grant select, insert on laboratory to registratura_application;
