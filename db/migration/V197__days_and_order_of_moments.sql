-- A day that stands beside a moment is the day of that moment in Sofia, and none beside it: on the day hang the age, the terms
-- and who had to sign. Moments are stored in UTC, and Sofia is two hours ahead of it, in summer three.
alter table identity_check
    add constraint identity_check_is_dated_by_its_day check
        (checked_on in (date(checked_at + interval 2 hour), date(checked_at + interval 3 hour)));
alter table consent_text
    drop constraint consent_text_is_dated_by_its_day,
    add constraint consent_text_is_dated_by_its_day check
        (recorded_on in (date(recorded_at + interval 2 hour), date(recorded_at + interval 3 hour)));
alter table consent_form
    drop constraint consent_form_is_dated_by_its_day,
    add constraint consent_form_is_dated_by_its_day check
        (printed_on in (date(printed_at + interval 2 hour), date(printed_at + interval 3 hour)));
alter table consent_signature
    drop constraint consent_signature_is_dated_by_its_day,
    add constraint consent_signature_is_dated_by_its_day check
        (signed_on in (date(signed_at + interval 2 hour), date(signed_at + interval 3 hour)));
alter table consent
    drop constraint consent_is_dated_by_its_day,
    add constraint consent_is_dated_by_its_day check
        (occurred_on in (date(occurred_at + interval 2 hour), date(occurred_at + interval 3 hour)));
alter table exposure_exception
    drop constraint exposure_exception_is_dated_by_its_day,
    add constraint exposure_exception_is_dated_by_its_day check
        (declared_on in (date(declared_at + interval 2 hour), date(declared_at + interval 3 hour)));
alter table exposure
    drop constraint exposure_is_dated_by_its_day,
    add constraint exposure_is_dated_by_its_day check
        (exposed_on in (date(exposed_at + interval 2 hour), date(exposed_at + interval 3 hour)));
alter table reported_exposure
    drop constraint reported_exposure_is_dated_by_its_day,
    add constraint reported_exposure_is_dated_by_its_day check
        (exposed_on in (date(exposed_at + interval 2 hour), date(exposed_at + interval 3 hour)));
alter table unconsented_exposure
    drop constraint unconsented_exposure_is_dated_by_its_day,
    add constraint unconsented_exposure_is_dated_by_its_day check
        (exposed_on in (date(exposed_at + interval 2 hour), date(exposed_at + interval 3 hour)));
alter table release_consent_signature
    drop constraint release_consent_signature_is_dated_by_its_day,
    add constraint release_consent_signature_is_dated_by_its_day check
        (signed_on in (date(signed_at + interval 2 hour), date(signed_at + interval 3 hour)));
alter table release_consent_event
    drop constraint release_consent_event_is_dated_by_its_day,
    add constraint release_consent_event_is_dated_by_its_day check
        (occurred_on in (date(occurred_at + interval 2 hour), date(occurred_at + interval 3 hour)));
alter table disclosure
    drop constraint disclosure_is_dated_by_its_day,
    add constraint disclosure_is_dated_by_its_day check
        (disclosed_on in (date(disclosed_at + interval 2 hour), date(disclosed_at + interval 3 hour)));
alter table if exists disclosure_annulled
    drop constraint disclosure_annulled_is_dated_by_its_day,
    add constraint disclosure_annulled_is_dated_by_its_day check
        (annulled_on in (date(annulled_at + interval 2 hour), date(annulled_at + interval 3 hour)));
alter table legal_hold
    drop constraint legal_hold_is_dated_by_its_day,
    add constraint legal_hold_is_dated_by_its_day check
        (placed_on in (date(placed_at + interval 2 hour), date(placed_at + interval 3 hour)));
alter table exposure_incident
    drop constraint exposure_incident_is_of_its_year,
    add constraint exposure_incident_is_of_its_year check
        (in_year in (year(opened_at + interval 2 hour), year(opened_at + interval 3 hour)));
alter table one_time_credential
    add constraint one_time_credential_is_dated_by_its_day check
        (issued_on in (date(issued_at + interval 2 hour), date(issued_at + interval 3 hour)));
alter table subject_request
    drop constraint subject_request_is_delivered_on_the_day_it_says,
    add constraint subject_request_is_delivered_on_the_day_it_says check
        (delivered_at is null or delivered_on in (date(delivered_at + interval 2 hour), date(delivered_at + interval 3 hour)));

-- What is signed is signed after it was printed, and decided after it was signed. Moments are the server's own: between the word
-- and its entry lie seconds, never five minutes, and an entry that comes after the report of a unit says so.
alter table consent
    add constraint consent_is_recorded_when_it_happens check (recorded_at <= occurred_at + interval 5 minute);

drop trigger exposure_exception_never_changes;
alter table exposure_exception add column recorded_at datetime(6);
update exposure_exception set recorded_at = declared_at;
alter table exposure_exception
    modify column recorded_at datetime(6) not null,
    add constraint exposure_exception_is_recorded_when_it_is_said check
        (recorded_at between declared_at and declared_at + interval 5 minute);

delimiter //
create trigger exposure_exception_never_changes before update on exposure_exception for each row
begin
    signal sqlstate '45000' set message_text = 'an exception never changes';
end//

create trigger consent_signature_follows_the_printing before insert on consent_signature for each row
begin
    if new.signed_at < (select printed_at from consent_form where consent_form_id = new.consent_form_id) then
        signal sqlstate '45000' set message_text = 'a sheet is not signed before it was printed';
    end if;
end//
create trigger consent_is_not_recorded_as_earlier before insert on consent for each row
begin
    if new.event = 'GRANTED' and exists (select 1 from reported_exposure r
            where r.imaging_order_id = new.imaging_order_id and r.reported_at > new.recorded_at) then
        signal sqlstate '45000' set message_text = 'a consent is not recorded as earlier than what a unit had told before';
    end if;
end//
create trigger exposure_exception_is_said_before_a_unit_tells before insert on exposure_exception for each row
begin
    if exists (select 1 from reported_exposure r
            where r.imaging_order_id = new.imaging_order_id and r.reported_at > new.recorded_at) then
        signal sqlstate '45000' set message_text = 'an exception is not recorded as earlier than what a unit had told before';
    end if;
end//

create trigger release_consent_signature_follows_the_printing before insert on release_consent_signature for each row
begin
    if new.signed_at < (select printed_at from release_consent where release_consent_id = new.release_consent_id) then
        signal sqlstate '45000' set message_text = 'a consent to a release is not signed before it was printed';
    end if;
end//
create trigger release_consent_event_follows_in_time before insert on release_consent_event for each row
begin
    if new.event = 'GRANTED' and new.occurred_at < (select max(signed_at) from release_consent_signature
            where release_consent_id = new.release_consent_id) then
        signal sqlstate '45000' set message_text = 'a consent to a release is not given before it was signed';
    elseif new.event <> 'GRANTED' and new.occurred_at < (select occurred_at from release_consent_event
            where release_consent_id = new.release_consent_id and event = 'GRANTED') then
        signal sqlstate '45000' set message_text = 'a consent to a release is not countersigned, declined or withdrawn before it was given';
    end if;
end//
create trigger disclosure_follows_its_consent before insert on disclosure for each row
begin
    if exists (select 1 from release_consent_event
            where release_consent_id = new.release_consent_id and occurred_at > new.disclosed_at) then
        signal sqlstate '45000' set message_text = 'nothing is released before the consent to it was given';
    end if;
end//
delimiter ;
