-- Pictures: what arrived, what was kept, whose it is. The bytes lie sealed in files beside the database; here stands the
-- index. Names and numbers that a device wrote are sealed: they serve a person who compares, never a search.
create table study (
    study_id                  uuid        not null,
    study_instance_uid        varchar(64) not null,
    imaging_order_id          uuid,
    patient_id                uuid,
    accession_number          varchar(64),
    patient_name_sealed       varbinary(1000),
    patient_identifier_sealed varbinary(400),
    birth_date                date,
    lettering                 varchar(12) not null,
    modality                  varchar(16) not null,
    taken_at                  datetime(6) not null,
    received_at               datetime(6) not null,
    attachment                varchar(20),
    attached_at               datetime(6),
    attached_by               uuid,
    attach_reason             varchar(300),
    version                   int         not null default 0,

    primary key (study_id),
    constraint study_uid_is_unique unique (study_instance_uid),
    index study_of_a_patient (patient_id, taken_at),
    index study_by_arrival (received_at),
    constraint study_is_for_an_order foreign key (imaging_order_id) references imaging_order (imaging_order_id),
    constraint study_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint study_has_known_lettering check (lettering in ('DECLARED', 'REPAIRED', 'DOUBTFUL')),
    constraint study_has_a_known_attachment check (attachment in ('ACCESSION_NUMBER', 'IDENTIFIER', 'PERSON')),
    constraint study_is_attached_in_some_way check
        ((imaging_order_id is null) = (attachment is null) and (attachment is null) = (attached_at is null)),
    constraint study_attached_by_a_person_says_who_and_why check
        (attachment is null or attachment <> 'PERSON' or (attached_by is not null and trim(attach_reason) <> ''))
);

create table series (
    series_id           uuid        not null,
    study_id            uuid        not null,
    series_instance_uid varchar(64) not null,
    modality            varchar(16) not null,
    manufacturer        varchar(64),
    model               varchar(64),
    device_serial       varchar(64),
    body_part           varchar(64),

    primary key (series_id),
    constraint series_uid_is_unique_in_a_study unique (study_id, series_instance_uid),
    constraint series_is_of_a_study foreign key (study_id) references study (study_id)
);

-- One kept file. window_low and window_high are stored values, from the file's window or from its histogram.
create table instance (
    instance_id               uuid        not null,
    series_id                 uuid        not null,
    sop_instance_uid          varchar(64) not null,
    sop_class_uid             varchar(64) not null,
    transfer_syntax           varchar(40) not null,
    sha256                    binary(32)  not null,
    byte_length               bigint      not null,
    instance_number           int,
    row_count                 int         not null,
    column_count              int         not null,
    frame_count               int         not null,
    bits_stored               int         not null,
    is_signed                 boolean     not null,
    photometric               varchar(20) not null,
    window_low                double,
    window_high               double,
    rescale_slope             double      not null,
    rescale_intercept         double      not null,
    spacing_row_mm            double,
    spacing_column_mm         double,
    spacing_is_calibrated     boolean,
    tube_voltage_kv           double,
    tube_current_ma           double,
    exposure_time_ms          double,
    dose_area_product_mgycm2  double,
    pixel_state               varchar(12) not null,
    taken_at                  datetime(6) not null,
    received_at               datetime(6) not null,

    primary key (instance_id),
    constraint instance_uid_is_unique unique (sop_instance_uid),
    constraint instance_is_of_a_series foreign key (series_id) references series (series_id),
    constraint instance_has_a_size check (row_count > 0 and column_count > 0 and frame_count > 0 and byte_length > 0),
    constraint instance_has_a_known_pixel_state check (pixel_state in ('READABLE', 'NO_DECODER', 'DAMAGED'))
);

-- Every file that came, and what became of it. Of a refused file only this row is kept: whoever sent it has it still.
-- Of a conflict (other bytes under the UID of a kept picture) the bytes are kept too, until a person settles it.
create table arrival (
    arrival_id   uuid         not null,
    way          varchar(12)  not null,
    file_name    varchar(200) not null,
    byte_length  bigint       not null,
    sha256       binary(32)   not null,
    ending       varchar(12)  not null,
    refusal      varchar(24),
    instance_id  uuid,
    arrived_at   datetime(6)  not null,
    arrived_by   uuid,
    settled_at   datetime(6),
    settled_by   uuid,
    settlement   varchar(300),

    primary key (arrival_id),
    index arrival_by_time (arrived_at),
    constraint arrival_is_of_an_instance foreign key (instance_id) references instance (instance_id),
    constraint arrival_came_a_known_way check (way in ('UPLOAD', 'FOLDER')),
    constraint arrival_has_a_known_ending check (ending in ('KEPT', 'KEPT_BEFORE', 'CONFLICT', 'REFUSED')),
    constraint arrival_that_was_refused_says_why check ((ending = 'REFUSED') = (refusal is not null)),
    constraint arrival_that_was_kept_names_the_picture check ((ending = 'REFUSED') = (instance_id is null)),
    constraint arrival_is_settled_by_a_person_with_a_reason check
        ((settled_at is null) = (settled_by is null) and (settled_at is null) = (settlement is null)),
    constraint arrival_to_settle_is_a_conflict check (settled_at is null or ending = 'CONFLICT')
);

delimiter //
create trigger study_comes_to_the_patient_of_its_order before insert on study for each row
begin
    set new.patient_id = (select patient_id from imaging_order where imaging_order_id = new.imaging_order_id);
end//
create trigger study_goes_with_the_patient_of_its_order before update on study for each row
begin
    if not (new.study_instance_uid <=> old.study_instance_uid) then
        signal sqlstate '45000' set message_text = 'a study keeps its UID';
    end if;
    set new.patient_id = (select patient_id from imaging_order where imaging_order_id = new.imaging_order_id);
end//
delimiter ;

grant select, insert, update on study to registratura_application;
grant select, insert on series to registratura_application;
grant select, insert on instance to registratura_application;
grant select, insert on arrival to registratura_application;
grant update (settled_at, settled_by, settlement) on arrival to registratura_application;
