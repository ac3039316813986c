-- A hold is heard at every step of an erasure, and age is the person's, whichever record says who acts for them.

-- What has to end before anything of a person is destroyed: an incident of an order that the two have not decided, a request that is
-- not closed, and a restriction that was granted.
create view retention_obstacle as
select p.person_id, i.imaging_order_id, 'INCIDENT' as obstacle
    from exposure_incident i join patient p on p.patient_id = i.patient_id
    where not (incident_word_is(i.exposure_incident_id, 'REPORTING_PHYSICIAN', '')
        and incident_word_is(i.exposure_incident_id, 'DPO', ''))
union
select p.person_id, null, 'REQUEST'
    from subject_request r join patient p on p.patient_id = r.patient_id
    where r.closed_at is null and r.status <> 'ARCHIVED'
union
select p.person_id, null, 'RESTRICTION'
    from subject_request r join patient p on p.patient_id = r.patient_id
    where r.kind = 'RESTRICTION' and r.decision in ('GRANTED', 'PARTLY');
grant select on retention_obstacle to registratura_application;

delimiter //
-- The last of it, when no answer is waiting for the person any more, they did not come again since, and no hold was placed on them in
-- between. The rest of it is as V145 has it.
drop procedure erase_identity//
create procedure erase_identity(in whose uuid, in moment datetime(6))
modifies sql data
erasing: begin
    declare person, answered uuid;
    declare since datetime(6);

    select person_id into person from patient where patient_id = whose;
    select e.subject_request_id, e.erased_at into answered, since
        from erasure e join subject_request r on r.subject_request_id = e.subject_request_id
            join patient p on p.patient_id = r.patient_id
        where p.person_id = person and e.identity_erased_at is null
        order by e.erased_at desc limit 1;
    if answered is null
        or exists (select 1 from subject_request r join patient p on p.patient_id = r.patient_id
            where p.person_id = person and r.closed_at is null and r.status <> 'ARCHIVED')
        or exists (select 1 from visit v join patient p on p.patient_id = v.patient_id
            where p.person_id = person and v.opened_at > since)
        or exists (select 1 from legal_hold h join patient p on p.patient_id = h.patient_id
            where p.person_id = person and h.lifted_at is null)
        or exists (select 1 from imaging_order o join patient p on p.patient_id = o.patient_id
            where p.person_id = person and order_led_to_something(o.imaging_order_id)) then
        leave erasing;
    end if;

    update erasure set at_work = true where subject_request_id = answered;
    for own in (select patient_id, birth_date from patient where person_id = person) do
        delete from patient_revision where patient_id = own.patient_id;
        update patient set given_name = '-', patronymic = null, family_name = null, latin_name = null,
                birth_date = makedate(year(own.birth_date), 1), identifier_kind = 'NONE', identifier_country = null,
                identifier_hash = null, identifier_sealed = null, version = version + 1
            where patient_id = own.patient_id;
        update account set display_name = '-', disabled_at = coalesce(disabled_at, moment), version = version + 1
            where subject_id = own.patient_id;
    end for;
    update erasure set at_work = false, identity_erased_at = moment where subject_request_id = answered;
end//

-- What waited for a hold alone goes when it is lifted.
create trigger legal_hold_lets_the_identity_go after update on legal_hold for each row
begin
    if old.lifted_at is null and new.lifted_at is not null then
        call erase_identity(new.patient_id, new.lifted_at);
    end if;
end//

-- A parent's right ends with the eighteenth birthday of the person, not of the record it was written under. The rest of it is as
-- V130 has it.
drop trigger identity_check_of_a_representative//
create trigger identity_check_of_a_representative before insert on identity_check for each row
begin
    if new.patient_id is not null and new.bearer in ('PARENT', 'GUARDIAN', 'CURATOR') and not exists (
        select 1 from representative r
            join patient written on written.patient_id = r.patient_id
            join patient one on one.patient_id = new.patient_id and one.person_id = written.person_id
            join patient p on p.patient_id = one.person_id
        where r.representative_id = new.representative_id and r.kind = new.bearer
        and r.ended_at is null and (r.ends_on is null or r.ends_on >= new.checked_on)
        and (r.interdiction or timestampdiff(year, p.birth_date, new.checked_on) < 18)) then
        signal sqlstate '45000' set message_text = 'nobody represents a patient without a proof that holds on the day';
    end if;
    if new.patient_id is not null and new.bearer = 'PROXY' and not exists (
        select 1 from power_of_attorney a
            join patient p on p.patient_id = a.patient_id
            join patient one on one.patient_id = new.patient_id and one.person_id = p.person_id
        where a.power_of_attorney_id = new.power_of_attorney_id
        and a.ended_at is null and (a.ends_on is null or a.ends_on >= new.checked_on)) then
        signal sqlstate '45000' set message_text = 'nobody acts as a proxy without a power of attorney that holds on the day';
    end if;
end//
delimiter ;
