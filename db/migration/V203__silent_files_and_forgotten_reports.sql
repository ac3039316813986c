-- What a file does not say is never believed in favour, what waits to be recorded is not lost, and who was told of an incident is
-- on record.

-- A study of a cancelled order, and a file without a time, are causes of their own; that something is no irradiation, or that only
-- the time was missing, the two may find.
alter table exposure_incident
    drop constraint exposure_incident_has_a_known_cause,
    add constraint exposure_incident_has_a_known_cause check
        (cause in ('NOT_ASKED', 'UNSIGNED', 'REFUSED', 'ENDED', 'OUTGROWN', 'CANCELLED', 'NO_TIME'));
alter table exposure_incident_decision
    drop constraint exposure_incident_decision_found_something_known,
    add constraint exposure_incident_decision_found_something_known check
        (finding in ('CLOCK', 'NO_TIME', 'NO_IRRADIATION', 'STEP_SKIPPED', 'WRONG_ORDER', 'OTHER'));

-- Whether the file itself said when the picture was taken; where it did not, taken_at is when it came.
alter table instance
    add column time_is_told boolean not null default true after taken_at;
update instance set time_is_told = (taken_at <> received_at);

-- That a report is no exposure of its own, said by one; where it carries a dose, a physician who is another must say so too.
create table reported_exposure_doubt (
    reported_exposure_doubt_id uuid         not null,
    reported_exposure_id       uuid         not null,
    reason                     varchar(300) not null,
    doubted_at                 datetime(6)  not null,
    doubted_by                 uuid         not null,

    primary key (reported_exposure_doubt_id),
    index reported_exposure_doubt_by_time (reported_exposure_id, doubted_at),
    constraint reported_exposure_doubt_is_of_a_report
        foreign key (reported_exposure_id) references reported_exposure (reported_exposure_id),
    constraint reported_exposure_doubt_is_by_a_known_person foreign key (doubted_by) references account (account_id),
    constraint reported_exposure_doubt_has_a_reason check (trim(reason) <> '')
);

-- Who was told of an incident: the patient, the physicians, the authority; in person or by letter; the patient in
-- person alone.
create table exposure_incident_told (
    exposure_incident_told_id uuid         not null,
    exposure_incident_id      uuid         not null,
    audience                  varchar(12)  not null,
    recipient                 varchar(200) not null,
    manner                    varchar(12)  not null,
    told_on                   date         not null,
    recorded_at               datetime(6)  not null,
    recorded_by               uuid         not null,

    primary key (exposure_incident_told_id),
    index exposure_incident_told_by_time (exposure_incident_id, recorded_at),
    constraint exposure_incident_told_is_of_an_incident
        foreign key (exposure_incident_id) references exposure_incident (exposure_incident_id),
    constraint exposure_incident_told_is_by_a_known_person foreign key (recorded_by) references account (account_id),
    constraint exposure_incident_told_is_to_a_known_audience check
        (audience in ('PATIENT', 'REFERRER', 'JUSTIFIER', 'AUTHORITY')),
    constraint exposure_incident_told_in_a_known_manner check (manner in ('IN_PERSON', 'BY_LETTER')),
    constraint exposure_incident_told_to_the_patient_is_in_person check (audience <> 'PATIENT' or manner = 'IN_PERSON'),
    constraint exposure_incident_told_names_somebody check (trim(recipient) <> ''),
    constraint exposure_incident_told_is_not_said_beforehand check (told_on <= date(recorded_at + interval 3 hour))
);

-- Irradiations that a unit told of and nobody recorded or explained: nothing became of them, or what did was annulled.
create view open_report as
select r.reported_exposure_id, r.imaging_order_id, r.patient_id, r.device_id, r.exposed_at, r.exposed_on, r.reported_at
    from reported_exposure r
    where not exists (select 1 from reported_exposure_outcome o
        where o.reported_exposure_id = r.reported_exposure_id
            and (o.exposure_id is null or exists (select 1 from irradiation i where i.exposure_id = o.exposure_id)));

delimiter //
-- Whether the last word of one of the two about an incident is this, as a decision or as what was found; '' is any word. Nothing
-- was decided of an exposure that came to it later.
create function incident_word_is(which uuid, who varchar(20), word varchar(16)) returns boolean
reads sql data
    return exists (select 1 from exposure_incident_decision d
        where d.exposure_incident_id = which and d.decided_as = who
            and (word = '' or d.decision = word or d.finding = word)
            and not exists (select 1 from exposure_incident_decision later
                where later.exposure_incident_id = which and later.decided_as = who
                    and (later.decided_at > d.decided_at or later.decided_at = d.decided_at
                        and later.exposure_incident_decision_id > d.exposure_incident_decision_id))
            and not exists (select 1 from unconsented_exposure u
                where u.exposure_incident_id = which and u.recorded_at > d.decided_at))//

-- A file that says neither a voltage nor a dose, of a kind that may be anything: what it is a person says.
create function report_may_be_no_irradiation(which uuid) returns boolean
reads sql data
    return exists (select 1 from reported_exposure r
        join instance p on p.instance_id = r.instance_id join series s on s.series_id = p.series_id
        where r.reported_exposure_id = which and s.modality = 'OT'
            and r.tube_voltage_kv is null and r.dose_area_product_mgycm2 is null and r.ctdi_vol_mgy is null)//

-- What nobody outside may see: an incident of it waits for the two who decide, or one of them says no; and while an incident of its
-- order waits, no other study of that order either, as it may show the same.
drop function study_is_withheld//
create function study_is_withheld(which uuid) returns boolean
reads sql data
    return exists (select 1 from exposure_incident i join study s on s.study_id = which
        where i.study_id = s.study_id
                and not (incident_word_is(i.exposure_incident_id, 'REPORTING_PHYSICIAN', 'RELEASED')
                    and incident_word_is(i.exposure_incident_id, 'DPO', 'RELEASED'))
            or i.imaging_order_id = s.imaging_order_id
                and not (incident_word_is(i.exposure_incident_id, 'REPORTING_PHYSICIAN', '')
                    and incident_word_is(i.exposure_incident_id, 'DPO', '')))//

-- A consent in force at that moment, signed by all who must by the age of that day, or a lawful exception said beforehand. Nothing
-- covers what is done for an order that was cancelled.
drop function exposure_was_covered//
create function exposure_was_covered(which uuid, moment datetime(6), day date) returns boolean
reads sql data
begin
    declare signed boolean;
    declare covered boolean default exists (select 1 from exposure_exception x
        where x.imaging_order_id = which and x.declared_at <= moment and moment <= x.declared_at + interval 24 hour
            and not (x.ground = 'VITAL_INTEREST' and patient_said_no(which, moment)));
    declare continue handler for sqlstate '45000' set signed = false;

    if exists (select 1 from imaging_order o where o.imaging_order_id = which and o.cancelled_at is not null) then
        return false;
    end if;
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

-- A report becomes the one exposure that it is of: one that stands, of the same unit and day, told of by no other. Where nobody had
-- consented at the moment the unit tells, only a clock that differs by seconds is believed, and a file without a time not at all. A
-- correction takes the report of the entry it replaces along. Nothing is put aside of what was made without consent, and nothing
-- that carries a dose by one person alone.
drop trigger reported_exposure_outcome_is_honest//
create trigger reported_exposure_outcome_is_honest before insert on reported_exposure_outcome for each row
begin
    declare of_order, of_patient, of_device uuid;
    declare at datetime(6);
    declare on_day date;
    declare exact, covered, dosed, found boolean;

    select imaging_order_id, patient_id, device_id, exposed_at, exposed_on, time_is_exact,
            dose_area_product_mgycm2 is not null or ctdi_vol_mgy is not null
        into of_order, of_patient, of_device, at, on_day, exact, dosed
        from reported_exposure where reported_exposure_id = new.reported_exposure_id for update;
    set covered = exposure_was_covered(of_order, at, on_day);
    if exists (select 1 from reported_exposure_outcome o where o.reported_exposure_id = new.reported_exposure_id
            and (o.outcome = 'DISMISSED' or exists (select 1 from irradiation i where i.exposure_id = o.exposure_id))) then
        signal sqlstate '45000' set message_text = 'this report was settled before';
    elseif new.outcome = 'DISMISSED' and not covered then
        signal sqlstate '45000' set message_text = 'an irradiation that nobody consented to is not put aside';
    elseif new.outcome = 'DISMISSED' and dosed
        and not (exists (select 1 from account_role r where r.account_id = new.settled_by and r.role = 'REPORTING_PHYSICIAN')
            and exists (select 1 from reported_exposure_doubt d where d.reported_exposure_id = new.reported_exposure_id
                and d.doubted_by <> new.settled_by)) then
        signal sqlstate '45000' set message_text = 'a dose is put aside by two persons, a physician the second';
    elseif new.outcome = 'RECORDED' then
        set found = exists (select 1 from irradiation i join exposure e on e.exposure_id = i.exposure_id
            where i.exposure_id = new.exposure_id and i.imaging_order_id = of_order and i.patient_id = of_patient
                and (exists (select 1 from reported_exposure_outcome before_it
                        where before_it.reported_exposure_id = new.reported_exposure_id
                            and before_it.exposure_id = e.corrects_exposure_id)
                    or (of_device is null or i.device_id = of_device)
                        and (covered and i.exposed_on = on_day
                            or covered and exact and abs(timestampdiff(second, i.exposed_at, at)) <= 900
                            or exact and abs(timestampdiff(second, i.exposed_at, at)) <= 120)));
        if not found then
            signal sqlstate '45000' set message_text = 'a report is of an exposure that stands, of its unit and its time';
        elseif exists (select 1 from reported_exposure_outcome o where o.exposure_id = new.exposure_id) then
            signal sqlstate '45000' set message_text = 'an exposure is told of once';
        end if;
    end if;
end//

create trigger reported_exposure_doubt_is_of_an_open_report before insert on reported_exposure_doubt for each row
begin
    if not exists (select 1 from open_report r where r.reported_exposure_id = new.reported_exposure_id) then
        signal sqlstate '45000' set message_text = 'only what waits to be recorded is doubted';
    end if;
end//
create trigger reported_exposure_doubt_never_changes before update on reported_exposure_doubt for each row
begin
    signal sqlstate '45000' set message_text = 'what was doubted of a report never changes';
end//
create trigger reported_exposure_doubt_is_never_deleted before delete on reported_exposure_doubt for each row
begin
    signal sqlstate '45000' set message_text = 'what was doubted of a report is never deleted';
end//

-- What became of a report keeps it from being an exposure without consent only while it stands: of one that was annulled nothing
-- became, and if nobody had consented to what was told, it is one.
drop trigger unconsented_exposure_must_be_without_consent//
create trigger unconsented_exposure_must_be_without_consent before insert on unconsented_exposure for each row
begin
    if not exists (select 1 from reported_exposure r
            where r.reported_exposure_id = new.reported_exposure_id and r.imaging_order_id = new.imaging_order_id
                and r.exposed_at = new.exposed_at) then
        signal sqlstate '45000' set message_text = 'an exposure without consent is as it was reported';
    elseif not exists (select 1 from open_report r where r.reported_exposure_id = new.reported_exposure_id) then
        signal sqlstate '45000' set message_text = 'this report was settled before';
    elseif exposure_was_covered(new.imaging_order_id, new.exposed_at, new.exposed_on) then
        signal sqlstate '45000' set message_text = 'an exposure that was consented to is a regular one';
    end if;
end//

-- A clock explains something only where somebody consented or ended a consent about then; a missing time only where it is missing;
-- and no irradiation is only what tells of none.
drop trigger exposure_incident_decision_says_what_was_found//
create trigger exposure_incident_decision_says_what_was_found before insert on exposure_incident_decision for each row
begin
    if new.finding is null then
        signal sqlstate '45000' set message_text = 'a decision says what was found';
    elseif new.finding = 'CLOCK' and not exists (select 1 from exposure_incident i
            join unconsented_exposure u on u.imaging_order_id = i.imaging_order_id
            join consent c on c.imaging_order_id = u.imaging_order_id
            where i.exposure_incident_id = new.exposure_incident_id and c.event in ('GRANTED', 'STOPPED', 'WITHDRAWN')
                and abs(timestampdiff(second, u.exposed_at, c.occurred_at)) <= 3900) then
        signal sqlstate '45000' set message_text = 'a clock explains nothing where nobody consented about then';
    elseif new.finding = 'NO_TIME' and not exists (select 1 from exposure_incident i
            join reported_exposure r on r.imaging_order_id = i.imaging_order_id
            join consent c on c.imaging_order_id = r.imaging_order_id
            where i.exposure_incident_id = new.exposure_incident_id and not r.time_is_exact
                and c.event = 'GRANTED' and c.occurred_on <= r.exposed_on) then
        signal sqlstate '45000' set message_text = 'a missing time explains nothing where it is told or nobody consented that day';
    elseif new.finding = 'NO_IRRADIATION' and exists (select 1 from unconsented_exposure u
            where u.exposure_incident_id = new.exposure_incident_id
                and not report_may_be_no_irradiation(u.reported_exposure_id)) then
        signal sqlstate '45000' set message_text = 'what tells of a voltage, of a dose or of X-rays was an irradiation';
    end if;
end//

create trigger exposure_incident_told_is_told_by_the_two before insert on exposure_incident_told for each row
begin
    if not exists (select 1 from account_role r
            where r.account_id = new.recorded_by and r.role in ('REPORTING_PHYSICIAN', 'DPO')) then
        signal sqlstate '45000' set message_text = 'a physician or the officer says who was told of an incident';
    elseif new.told_on < (select date(i.opened_at + interval 2 hour) from exposure_incident i
            where i.exposure_incident_id = new.exposure_incident_id) then
        signal sqlstate '45000' set message_text = 'nobody is told of an incident before there is one';
    end if;
end//
create trigger exposure_incident_told_never_changes before update on exposure_incident_told for each row
begin
    signal sqlstate '45000' set message_text = 'that somebody was told never changes';
end//
create trigger exposure_incident_told_is_never_deleted before delete on exposure_incident_told for each row
begin
    signal sqlstate '45000' set message_text = 'that somebody was told is never deleted';
end//
delimiter ;

-- Exposures without consent with the dose that counts; without what both found to be no irradiation and no file says was one.
create or replace view unconsented_irradiation as
select u.unconsented_exposure_id, u.exposure_incident_id, u.reported_exposure_id, u.imaging_order_id, u.patient_id, u.device_id,
        u.exposed_at, u.exposed_on, u.tube_voltage_kv, u.tube_current_ma, u.exposure_time_ms,
        case when exists (select 1 from unconsented_dose d where d.unconsented_exposure_id = u.unconsented_exposure_id)
            then (select d.dose_area_product_mgycm2 from unconsented_dose d
                where d.unconsented_exposure_id = u.unconsented_exposure_id
                order by d.recorded_at desc, d.unconsented_dose_id desc limit 1)
            else u.dose_area_product_mgycm2 end as dose_area_product_mgycm2,
        u.recorded_at
    from unconsented_exposure u
    where not (u.tube_voltage_kv is null and u.dose_area_product_mgycm2 is null
        and not exists (select 1 from unconsented_dose d where d.unconsented_exposure_id = u.unconsented_exposure_id
            and d.dose_area_product_mgycm2 is not null)
        and report_may_be_no_irradiation(u.reported_exposure_id)
        and incident_word_is(u.exposure_incident_id, 'REPORTING_PHYSICIAN', 'NO_IRRADIATION')
        and incident_word_is(u.exposure_incident_id, 'DPO', 'NO_IRRADIATION'));

grant select, insert on reported_exposure_doubt to registratura_application;
grant select, insert on exposure_incident_told to registratura_application;
grant select on open_report to registratura_application;
grant execute on function exposure_was_covered to registratura_application;
grant execute on function study_is_withheld to registratura_application;
grant execute on function report_may_be_no_irradiation to registratura_application;
