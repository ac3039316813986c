-- X-ray units, and every exposure made with them. An exposure stands on a consent or on a coded lawful exception;
-- the database refuses any other. Units of measure are in the names of the columns. A rejected picture still counts.
create table device (
    device_id     uuid         not null,
    name          varchar(120) not null,
    manufacturer  varchar(120),
    serial_number varchar(64)  not null,
    room          varchar(40)  not null,
    registered_at datetime(6)  not null,
    retired_on    date,
    version       int          not null default 0,

    primary key (device_id),
    constraint device_serial_number_is_unique unique (serial_number),
    constraint device_has_a_name_and_a_room check (trim(name) <> '' and trim(room) <> '' and trim(serial_number) <> '')
);

create table exposure (
    exposure_id               uuid          not null,
    imaging_order_id          uuid          not null,
    patient_id                uuid          not null,
    consent_id                uuid,
    lawful_exception          varchar(24),
    exception_order           varchar(80),
    exception_reason          varchar(500),
    exception_first_account   uuid,
    exception_second_account  uuid,
    justification             varchar(500)  not null,
    justified_by              varchar(200)  not null,
    justified_by_uin          varchar(10)   not null,
    justified_on              date          not null,
    device_id                 uuid          not null,
    operator_id               uuid          not null,
    tube_voltage_kv           decimal(5, 1) not null,
    tube_current_ma           decimal(6, 2) not null,
    exposure_time_ms          decimal(9, 2) not null,
    dose_source               varchar(12)   not null,
    dose_area_product_mgycm2  decimal(10, 3),
    protection                varchar(12)   not null,
    repeat_of_exposure_id     uuid,
    repeat_reason             varchar(12),
    rejected                  boolean       not null default false,
    corrects_exposure_id      uuid,
    correction_reason         varchar(300),
    annulled                  boolean       not null default false,
    exposed_at                datetime(6)   not null,
    exposed_on                date          not null,
    recorded_at               datetime(6)   not null,
    recorded_by               uuid          not null,

    primary key (exposure_id),
    constraint exposure_is_of_one_order unique (exposure_id, imaging_order_id),
    constraint exposure_is_corrected_once unique (corrects_exposure_id),
    index exposure_of_a_patient_by_day (patient_id, exposed_on),
    index exposure_of_a_device_by_day (device_id, exposed_on),
    constraint exposure_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint exposure_stands_on_a_consent_of_its_order foreign key (consent_id, imaging_order_id, patient_id)
        references consent (consent_id, imaging_order_id, patient_id),
    constraint exposure_is_made_with_a_device foreign key (device_id) references device (device_id),
    constraint exposure_is_made_by_an_operator foreign key (operator_id) references account (account_id),
    constraint exposure_exception_has_a_first_person foreign key (exception_first_account) references account (account_id),
    constraint exposure_exception_has_a_second_person foreign key (exception_second_account) references account (account_id),
    constraint exposure_repeats_one_of_its_order foreign key (repeat_of_exposure_id, imaging_order_id)
        references exposure (exposure_id, imaging_order_id),
    constraint exposure_corrects_one_of_its_order foreign key (corrects_exposure_id, imaging_order_id)
        references exposure (exposure_id, imaging_order_id),
    constraint exposure_has_a_consent_or_a_lawful_exception check ((consent_id is null) = (lawful_exception is not null)),
    constraint exposure_has_a_known_exception check (lawful_exception in ('EPIDEMIC_SCREENING', 'VITAL_INTEREST')),
    constraint exposure_in_an_epidemic_cites_the_order check
        ((lawful_exception <=> 'EPIDEMIC_SCREENING') = (trim(coalesce(exception_order, '')) <> '')),
    constraint exposure_in_vital_interest_has_two_persons_and_a_reason check
        (not (lawful_exception <=> 'VITAL_INTEREST')
            or (exception_first_account is not null and exception_second_account is not null
                and exception_first_account <> exception_second_account and trim(coalesce(exception_reason, '')) <> '')),
    constraint exposure_is_justified check
        (trim(justification) <> '' and trim(justified_by) <> '' and justified_by_uin regexp '^[0-9]{10}$'),
    constraint exposure_is_justified_beforehand check (justified_on <= exposed_on),
    constraint exposure_has_a_plausible_voltage check (tube_voltage_kv between 40 and 150),
    constraint exposure_has_a_plausible_current check (tube_current_ma between 0.1 and 100),
    constraint exposure_has_a_plausible_time check (exposure_time_ms between 1 and 60000),
    constraint exposure_has_a_known_dose_source check (dose_source in ('TYPED', 'DICOM', 'NOT_GIVEN')),
    constraint exposure_says_when_the_unit_gives_no_dose check ((dose_source = 'NOT_GIVEN') = (dose_area_product_mgycm2 is null)),
    constraint exposure_has_a_plausible_dose check (dose_area_product_mgycm2 between 0.01 and 20000),
    constraint exposure_has_a_known_protection check (protection in ('USED', 'NOT_USED', 'NOT_POSSIBLE')),
    constraint exposure_repeated_has_a_reason check ((repeat_of_exposure_id is null) = (repeat_reason is null)),
    constraint exposure_repeated_has_a_known_reason check
        (repeat_reason in ('MOTION', 'POSITIONING', 'TECHNICAL', 'ARTEFACT', 'CLINICAL')),
    constraint exposure_corrected_has_a_reason check
        ((corrects_exposure_id is null) = (trim(coalesce(correction_reason, '')) = '')),
    constraint exposure_annulled_is_a_correction check (not annulled or corrects_exposure_id is not null),
    constraint exposure_is_recorded_after_it_was_made check (exposed_at <= recorded_at),
    constraint exposure_is_dated_by_its_day check (abs(datediff(exposed_on, exposed_at)) <= 1)
);

delimiter //
create trigger exposure_must_be_lawful before insert on exposure for each row
judged: begin
    declare decided varchar(12);
    declare consented_at datetime(6);
    declare form, of_order, of_patient uuid;
    declare asked_for varchar(20);
    declare cancelled datetime(6);
    declare found int;

    -- Measured values are corrected without asking again what was allowed when the exposure was made.
    if new.corrects_exposure_id is not null then
        select count(*) into found from exposure e
            where e.exposure_id = new.corrects_exposure_id and e.imaging_order_id = new.imaging_order_id
                and e.consent_id <=> new.consent_id and e.lawful_exception <=> new.lawful_exception
                and e.exposed_at = new.exposed_at and e.exposed_on = new.exposed_on;
        if found = 1 then
            leave judged;
        end if;
        signal sqlstate '45000' set message_text = 'a correction keeps the order, the ground and the time of the exposure; annul it and record it anew';
    end if;

    select purpose, cancelled_at into asked_for, cancelled
        from imaging_order where imaging_order_id = new.imaging_order_id;
    if cancelled is not null then
        signal sqlstate '45000' set message_text = 'no exposure without an order: this one was cancelled';
    end if;

    if new.consent_id is null and new.lawful_exception is null then
        signal sqlstate '45000' set message_text = 'no exposure without a signed consent or a lawful exception';
    elseif new.consent_id is null and new.lawful_exception = 'EPIDEMIC_SCREENING' and not (asked_for <=> 'SCREENING') then
        signal sqlstate '45000' set message_text = 'an epidemic excepts a screening from consent, nothing else';
    elseif new.consent_id is null and new.lawful_exception = 'VITAL_INTEREST' then
        select count(*) into found from consent no
            where no.imaging_order_id = new.imaging_order_id and no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN')
                and no.occurred_at <= new.exposed_at
                and not exists (select 1 from consent mistake
                    where mistake.ends_consent_id = no.consent_id and mistake.event = 'ANNULLED') for update;
        if found > 0 then
            signal sqlstate '45000' set message_text = 'no exposure against the will of a patient who refused';
        end if;
    elseif new.consent_id is not null then
        -- Held until the end of the transaction: a withdrawal at another desk waits, or is seen.
        select event, occurred_at, consent_form_id, imaging_order_id, patient_id
            into decided, consented_at, form, of_order, of_patient
            from consent where consent_id = new.consent_id for update;
        if not (of_order <=> new.imaging_order_id) then
            signal sqlstate '45000' set message_text = 'the consent is of another order';
        elseif not (of_patient <=> new.patient_id) then
            signal sqlstate '45000' set message_text = 'the consent is of another patient';
        elseif decided <> 'GRANTED' then
            signal sqlstate '45000' set message_text = 'no exposure without a consent that was granted';
        elseif consented_at > new.exposed_at then
            signal sqlstate '45000' set message_text = 'the consent is later than the exposure';
        end if;
        select count(*) into found from consent
            where imaging_order_id = new.imaging_order_id
                and (event = 'ANNULLED' and ends_consent_id = new.consent_id
                    or event in ('REFUSED', 'STOPPED', 'WITHDRAWN')
                        and occurred_at between consented_at and new.exposed_at) for update;
        if found > 0 then
            signal sqlstate '45000' set message_text = 'the consent was refused, stopped, withdrawn or annulled before the exposure';
        end if;
        -- Age counts on the day of the exposure: who turned 14 since the signing must have signed too.
        call consent_form_must_be_signed(form, new.exposed_on);
    end if;
end//
create trigger exposure_never_changes before update on exposure for each row
begin
    signal sqlstate '45000' set message_text = 'an exposure never changes: it is corrected by an entry of its own';
end//
create trigger exposure_is_never_deleted before delete on exposure for each row
begin
    signal sqlstate '45000' set message_text = 'an exposure is never deleted';
end//
delimiter ;

grant select, insert, update on device to registratura_application;
grant select, insert on exposure to registratura_application;
