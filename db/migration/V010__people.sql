-- What stood in a patient's particulars before each correction (GDPR art. 16): kept with who corrected it and why.
-- The sealed columns are the very bytes that stood in patient and open in the same context.
create table patient_revision (
    patient_id         uuid           not null,
    version            int            not null,
    given_name         varchar(60)    not null,
    patronymic         varchar(60),
    family_name        varchar(60),
    latin_name         varchar(180),
    birth_date         date           not null,
    sex                varchar(12)    not null,
    identifier_kind    varchar(10)    not null,
    identifier_country char(3),
    identifier_sealed  varbinary(200),
    phone              varchar(20),
    address_sealed     varbinary(1000),
    replaced_at        datetime(6)    not null,
    replaced_by        uuid           not null,
    reason             varchar(300)   not null,

    primary key (patient_id, version),
    constraint patient_revision_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint patient_revision_has_a_reason check (trim(reason) <> '')
);

delimiter //
create trigger patient_revision_never_changes before update on patient_revision for each row
begin
    signal sqlstate '45000' set message_text = 'what stood before a correction never changes';
end//
delimiter ;

-- Dentists are found as patients are: by folded words of the name, in either script.
alter table practitioner add search_name varchar(300) not null default '';

grant select, insert on patient_revision to registratura_application;
