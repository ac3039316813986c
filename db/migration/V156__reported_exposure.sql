-- What the units tell of their irradiations, and what the law makes of it. A study that comes although nobody had consented
-- is kept; its dose stands in unconsented_exposure, an incident is opened with it, and nobody outside sees the pictures until
-- a physician and the officer have each decided. Nothing of it can be made to look regular afterwards.
alter table instance
    add tube_exposure_mas     double,
    add ctdi_vol_mgy          double,
    add irradiation_event_uid varchar(64);

-- One irradiation as the files of a unit tell it; irradiation_key is what tells one from another, however often it is sent.
-- What a unit says stands here as it was said; dose_doubt says why the dose is not taken over.
create table reported_exposure (
    reported_exposure_id     uuid         not null,
    irradiation_key          varchar(300) not null,
    study_id                 uuid         not null,
    instance_id              uuid         not null,
    imaging_order_id         uuid         not null,
    patient_id               uuid         not null,
    device_serial            varchar(64),
    device_id                uuid,
    exposed_at               datetime(6)  not null,
    exposed_on               date         not null,
    time_is_exact            boolean      not null,
    tube_voltage_kv          decimal(14, 3),
    tube_current_ma          decimal(14, 3),
    exposure_time_ms         decimal(14, 3),
    tube_exposure_mas        decimal(14, 3),
    ctdi_vol_mgy             decimal(14, 3),
    dose_area_product_mgycm2 decimal(14, 3),
    dose_doubt               varchar(20),
    reported_at              datetime(6)  not null,

    primary key (reported_exposure_id),
    constraint reported_exposure_counts_once unique (patient_id, irradiation_key),
    index reported_exposure_of_an_order (imaging_order_id),
    constraint reported_exposure_is_of_a_study foreign key (study_id) references study (study_id),
    constraint reported_exposure_is_in_a_picture foreign key (instance_id) references instance (instance_id),
    constraint reported_exposure_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint reported_exposure_is_of_a_device foreign key (device_id) references device (device_id),
    constraint reported_exposure_has_a_known_doubt check (dose_doubt in ('NOT_POSITIVE', 'OTHER_UNIT')),
    constraint reported_exposure_of_no_dose_is_doubted check
        (dose_area_product_mgycm2 > 0 or dose_area_product_mgycm2 is null or dose_doubt <=> 'NOT_POSITIVE'),
    constraint reported_exposure_out_of_all_measure_is_doubted check
        (dose_area_product_mgycm2 between 0.01 and 20000 or dose_area_product_mgycm2 is null or dose_doubt is not null),
    constraint reported_exposure_is_dated_by_its_day check (abs(datediff(exposed_on, exposed_at)) <= 1)
);

-- Numbers without gaps: taken by the trigger, given back when the transaction fails.
create table exposure_incident_count (
    in_year     int not null,
    last_number int not null,

    primary key (in_year)
);

create table exposure_incident (
    exposure_incident_id uuid        not null,
    in_year              int         not null,
    number               int         not null default 0,
    study_id             uuid        not null,
    imaging_order_id     uuid        not null,
    patient_id           uuid        not null,
    cause                varchar(12) not null,
    opened_at            datetime(6) not null,

    primary key (exposure_incident_id),
    constraint exposure_incident_number_is_unique unique (in_year, number),
    constraint exposure_incident_is_one_of_a_study unique (study_id),
    constraint exposure_incident_is_of_a_study foreign key (study_id) references study (study_id),
    constraint exposure_incident_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint exposure_incident_has_a_known_cause check (cause in ('NOT_ASKED', 'UNSIGNED', 'REFUSED', 'ENDED', 'OUTGROWN')),
    constraint exposure_incident_is_of_its_year check (abs(in_year - year(opened_at)) <= 1)
);

create table exposure_incident_decision (
    exposure_incident_decision_id uuid         not null,
    exposure_incident_id          uuid         not null,
    decided_as                    varchar(20)  not null,
    decision                      varchar(12)  not null,
    reason                        varchar(1000) not null,
    decided_at                    datetime(6)  not null,
    decided_by                    uuid         not null,

    primary key (exposure_incident_decision_id),
    index exposure_incident_decision_by_time (exposure_incident_id, decided_at),
    constraint exposure_incident_decision_is_of_an_incident
        foreign key (exposure_incident_id) references exposure_incident (exposure_incident_id),
    constraint exposure_incident_decision_is_by_a_known_person foreign key (decided_by) references account (account_id),
    constraint exposure_incident_decision_is_by_one_of_the_two check (decided_as in ('REPORTING_PHYSICIAN', 'DPO')),
    constraint exposure_incident_decision_is_known check (decision in ('RELEASED', 'WITHHELD')),
    constraint exposure_incident_decision_has_a_reason check (trim(reason) <> '')
);

create table unconsented_exposure (
    unconsented_exposure_id  uuid        not null,
    exposure_incident_id     uuid        not null,
    reported_exposure_id     uuid        not null,
    imaging_order_id         uuid        not null,
    patient_id               uuid        not null,
    device_id                uuid,
    exposed_at               datetime(6) not null,
    exposed_on               date        not null,
    tube_voltage_kv          decimal(14, 3),
    tube_current_ma          decimal(14, 3),
    exposure_time_ms         decimal(14, 3),
    dose_area_product_mgycm2 decimal(10, 3),
    recorded_at              datetime(6) not null,

    primary key (unconsented_exposure_id),
    constraint unconsented_exposure_is_reported_once unique (reported_exposure_id),
    index unconsented_exposure_of_a_patient_by_day (patient_id, exposed_on),
    index unconsented_exposure_of_an_order (imaging_order_id, exposed_at),
    constraint unconsented_exposure_opens_an_incident
        foreign key (exposure_incident_id) references exposure_incident (exposure_incident_id),
    constraint unconsented_exposure_was_reported
        foreign key (reported_exposure_id) references reported_exposure (reported_exposure_id),
    constraint unconsented_exposure_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint unconsented_exposure_is_made_with_a_device foreign key (device_id) references device (device_id),
    constraint unconsented_exposure_has_a_plausible_dose check (dose_area_product_mgycm2 between 0.01 and 20000),
    constraint unconsented_exposure_is_dated_by_its_day check (abs(datediff(exposed_on, exposed_at)) <= 1)
);

-- What became of a report: it is the exposure on record, it is one without consent, or a person says why it is none.
create table reported_exposure_outcome (
    reported_exposure_outcome_id uuid        not null,
    reported_exposure_id         uuid        not null,
    outcome                      varchar(12) not null,
    exposure_id                  uuid,
    unconsented_exposure_id      uuid,
    reason                       varchar(300),
    settled_at                   datetime(6) not null,
    settled_by                   uuid,

    primary key (reported_exposure_outcome_id),
    index reported_exposure_outcome_of_an_exposure (exposure_id),
    constraint reported_exposure_outcome_is_of_a_report
        foreign key (reported_exposure_id) references reported_exposure (reported_exposure_id),
    constraint reported_exposure_outcome_is_an_exposure foreign key (exposure_id) references exposure (exposure_id),
    constraint reported_exposure_outcome_is_one_without_consent
        foreign key (unconsented_exposure_id) references unconsented_exposure (unconsented_exposure_id),
    constraint reported_exposure_outcome_is_known check (outcome in ('RECORDED', 'UNCONSENTED', 'DISMISSED')),
    constraint reported_exposure_outcome_names_its_exposure check
        ((outcome = 'RECORDED') = (exposure_id is not null)
            and (outcome = 'UNCONSENTED') = (unconsented_exposure_id is not null)),
    constraint reported_exposure_outcome_dismissed_says_who_and_why check
        (outcome <> 'DISMISSED' or (settled_by is not null and trim(coalesce(reason, '')) <> ''))
);

-- Every irradiation there was, each once, as it stands after corrections, with consent or without: what doses and counts
-- are taken from.
create view irradiation as
select e.exposure_id, null as unconsented_exposure_id, e.imaging_order_id, e.patient_id, e.device_id, e.operator_id,
        e.exposed_at, e.exposed_on, e.tube_voltage_kv, e.tube_current_ma, e.exposure_time_ms, e.dose_area_product_mgycm2,
        e.rejected, e.repeat_reason
    from exposure e
    where not e.annulled and not exists (select 1 from exposure later where later.corrects_exposure_id = e.exposure_id)
union all
select null, u.unconsented_exposure_id, u.imaging_order_id, u.patient_id, u.device_id, null,
        u.exposed_at, u.exposed_on, u.tube_voltage_kv, u.tube_current_ma, u.exposure_time_ms, u.dose_area_product_mgycm2,
        false, null
    from unconsented_exposure u;

delimiter //
-- A consent in force at that moment, signed by all who must by the age of that day, or a lawful exception said beforehand.
create function exposure_was_covered(which uuid, moment datetime(6), day date) returns boolean
reads sql data
begin
    declare signed boolean;
    declare covered boolean default exists (select 1 from exposure_exception x
        where x.imaging_order_id = which and x.declared_at <= moment and moment <= x.declared_at + interval 24 hour
            and not (x.ground = 'VITAL_INTEREST' and patient_said_no(which, moment)));
    declare continue handler for sqlstate '45000' set signed = false;

    for given in (select g.consent_form_id from consent g
        where g.imaging_order_id = which and g.event = 'GRANTED' and g.occurred_at <= moment
            and not exists (select 1 from consent no
                where no.imaging_order_id = which
                    and (no.event = 'ANNULLED' and no.ends_consent_id = g.consent_id
                        or no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN') and no.occurred_at between g.occurred_at and moment)))
    do
        set signed = true;
        call consent_form_must_be_signed(given.consent_form_id, day);
        set covered = covered or signed;
    end for;
    return covered;
end//

-- What nobody outside may see: an incident of it waits for the two who decide, or one of them says no.
create function study_is_withheld(which uuid) returns boolean
reads sql data
    return exists (select 1 from exposure_incident i where i.study_id = which
        and not (coalesce((select d.decision from exposure_incident_decision d
                    where d.exposure_incident_id = i.exposure_incident_id and d.decided_as = 'REPORTING_PHYSICIAN'
                    order by d.decided_at desc, d.exposure_incident_decision_id desc limit 1), '') = 'RELEASED'
            and coalesce((select d.decision from exposure_incident_decision d
                    where d.exposure_incident_id = i.exposure_incident_id and d.decided_as = 'DPO'
                    order by d.decided_at desc, d.exposure_incident_decision_id desc limit 1), '') = 'RELEASED'))//

create trigger exposure_incident_has_the_next_number before insert on exposure_incident for each row
begin
    if not exists (select 1 from study s where s.study_id = new.study_id and s.imaging_order_id = new.imaging_order_id) then
        signal sqlstate '45000' set message_text = 'an incident is of a study of its order';
    end if;
    insert into exposure_incident_count (in_year, last_number) values (new.in_year, 1)
        on duplicate key update last_number = last_number + 1;
    set new.number = (select last_number from exposure_incident_count where in_year = new.in_year);
end//
create trigger exposure_incident_never_changes before update on exposure_incident for each row
begin
    signal sqlstate '45000' set message_text = 'an incident never changes: it is decided';
end//
create trigger exposure_incident_is_never_deleted before delete on exposure_incident for each row
begin
    signal sqlstate '45000' set message_text = 'an incident is never deleted';
end//

create trigger exposure_incident_decision_is_by_two before insert on exposure_incident_decision for each row
begin
    if not exists (select 1 from account_role where account_id = new.decided_by and role = new.decided_as) then
        signal sqlstate '45000' set message_text = 'only a physician decides as one, and only the officer as the officer';
    elseif exists (select 1 from exposure_incident_decision d
            where d.exposure_incident_id = new.exposure_incident_id and d.decided_by = new.decided_by
                and d.decided_as <> new.decided_as) then
        signal sqlstate '45000' set message_text = 'an incident is decided by two persons';
    end if;
end//
create trigger exposure_incident_decision_never_changes before update on exposure_incident_decision for each row
begin
    signal sqlstate '45000' set message_text = 'a decision never changes: it is followed by another';
end//
create trigger exposure_incident_decision_is_never_deleted before delete on exposure_incident_decision for each row
begin
    signal sqlstate '45000' set message_text = 'a decision is never deleted';
end//

create trigger unconsented_exposure_must_be_without_consent before insert on unconsented_exposure for each row
begin
    if not exists (select 1 from reported_exposure r
            where r.reported_exposure_id = new.reported_exposure_id and r.imaging_order_id = new.imaging_order_id
                and r.exposed_at = new.exposed_at) then
        signal sqlstate '45000' set message_text = 'an exposure without consent is as it was reported';
    elseif exists (select 1 from reported_exposure_outcome o where o.reported_exposure_id = new.reported_exposure_id) then
        signal sqlstate '45000' set message_text = 'this report was settled before';
    elseif exposure_was_covered(new.imaging_order_id, new.exposed_at, new.exposed_on) then
        signal sqlstate '45000' set message_text = 'an exposure that was consented to is a regular one';
    end if;
end//
create trigger unconsented_exposure_never_changes before update on unconsented_exposure for each row
begin
    signal sqlstate '45000' set message_text = 'an exposure without consent never changes';
end//
create trigger unconsented_exposure_is_never_deleted before delete on unconsented_exposure for each row
begin
    signal sqlstate '45000' set message_text = 'an exposure without consent is never deleted';
end//

create trigger reported_exposure_never_changes before update on reported_exposure for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported never changes';
end//
create trigger reported_exposure_is_never_deleted before delete on reported_exposure for each row
begin
    signal sqlstate '45000' set message_text = 'what a unit reported is never deleted';
end//

create trigger reported_exposure_outcome_is_true before insert on reported_exposure_outcome for each row
begin
    if exists (select 1 from reported_exposure_outcome o
            where o.reported_exposure_id = new.reported_exposure_id and o.outcome = 'UNCONSENTED') then
        signal sqlstate '45000' set message_text = 'an exposure without consent stays one';
    elseif new.outcome = 'RECORDED' and not exists (select 1 from exposure e join reported_exposure r
                on r.imaging_order_id = e.imaging_order_id
            where e.exposure_id = new.exposure_id and r.reported_exposure_id = new.reported_exposure_id) then
        signal sqlstate '45000' set message_text = 'a report is of an exposure of its order';
    elseif new.outcome = 'UNCONSENTED' and not exists (select 1 from unconsented_exposure u
            where u.unconsented_exposure_id = new.unconsented_exposure_id
                and u.reported_exposure_id = new.reported_exposure_id) then
        signal sqlstate '45000' set message_text = 'an exposure without consent is of its own report';
    end if;
end//
create trigger reported_exposure_outcome_never_changes before update on reported_exposure_outcome for each row
begin
    signal sqlstate '45000' set message_text = 'what became of a report never changes';
end//
create trigger reported_exposure_outcome_is_never_deleted before delete on reported_exposure_outcome for each row
begin
    signal sqlstate '45000' set message_text = 'what became of a report is never deleted';
end//

-- Something was made of an order: it is part of a medical record.
drop function order_led_to_something//
create function order_led_to_something(which uuid) returns boolean
reads sql data
    return exists (select 1 from exposure where imaging_order_id = which)
        or exists (select 1 from exposure_exception where imaging_order_id = which)
        or exists (select 1 from consent_form where imaging_order_id = which)
        or exists (select 1 from study where imaging_order_id = which)//

-- Neither a consent nor an exception is dated back to before an exposure that had none.
create trigger consent_is_not_dated_back before insert on consent for each row
begin
    if new.event = 'GRANTED' and exists (select 1 from unconsented_exposure u
            where u.imaging_order_id = new.imaging_order_id and u.exposed_at >= new.occurred_at) then
        signal sqlstate '45000' set message_text = 'a consent is not dated back to before an exposure that had none';
    end if;
end//
create trigger exposure_exception_is_not_dated_back before insert on exposure_exception for each row
begin
    if exists (select 1 from unconsented_exposure u
            where u.imaging_order_id = new.imaging_order_id and u.exposed_at >= new.declared_at) then
        signal sqlstate '45000' set message_text = 'an exception is not dated back to before an exposure that had none';
    end if;
end//

drop trigger exposure_must_be_lawful//
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

    -- A minute: two irradiations of one order are further apart, and the same one is not recorded as another.
    if exists (select 1 from unconsented_exposure u where u.imaging_order_id = new.imaging_order_id
            and abs(timestampdiff(second, u.exposed_at, new.exposed_at)) < 60) then
        signal sqlstate '45000' set message_text = 'an exposure that was made without consent is not made regular';
    end if;

    if new.consent_id is null and new.lawful_exception is null then
        signal sqlstate '45000' set message_text = 'no exposure without a signed consent or a lawful exception';
    elseif new.consent_id is null and new.lawful_exception = 'EPIDEMIC_SCREENING' and not (asked_for <=> 'SCREENING') then
        signal sqlstate '45000' set message_text = 'an epidemic excepts a screening from consent, nothing else';
    elseif new.consent_id is null then
        if new.lawful_exception = 'VITAL_INTEREST' then
            select count(*) into found from consent no
                where no.imaging_order_id = new.imaging_order_id and no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN')
                    and no.occurred_at <= new.exposed_at
                    and not exists (select 1 from consent mistake
                        where mistake.ends_consent_id = no.consent_id and mistake.event = 'ANNULLED') for update;
            if found > 0 then
                signal sqlstate '45000' set message_text = 'no exposure against the will of a patient who refused';
            end if;
        end if;
        select count(*) into found from exposure_exception x
            where x.imaging_order_id = new.imaging_order_id and x.ground = new.lawful_exception
                and x.declared_at <= new.exposed_at and new.exposed_at <= x.declared_at + interval 24 hour
                and x.order_number <=> new.exception_order and x.ordered_on <=> new.exception_ordered_on
                and x.reason <=> new.exception_reason
                and x.second_account <=> new.exception_second_account
                and (x.ground = 'EPIDEMIC_SCREENING' or x.first_account <=> new.exception_first_account);
        if found = 0 then
            signal sqlstate '45000' set message_text = 'an exception is said before the exposure and holds for a day';
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
delimiter ;

grant select, insert on reported_exposure to registratura_application;
grant select, insert on reported_exposure_outcome to registratura_application;
grant select, insert on unconsented_exposure to registratura_application;
grant select, insert on exposure_incident to registratura_application;
grant select on exposure_incident_count to registratura_application;
grant select, insert on exposure_incident_decision to registratura_application;
grant select on irradiation to registratura_application;
grant execute on function exposure_was_covered to registratura_application;
grant execute on function study_is_withheld to registratura_application;
