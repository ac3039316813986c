-- Online access is the person's own wish, and stands here before there is any way in. What is wished can be wished no longer:
-- then every sheet dies with it.
create table access_wish (
    access_wish_id uuid        not null,
    patient_id     uuid        not null,
    wished_at      datetime(6) not null,
    recorded_by    uuid        not null,
    ended_at       datetime(6),
    ended_by       uuid,

    primary key (access_wish_id),
    index access_wish_of_a_patient (patient_id, wished_at),
    constraint access_wish_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint access_wish_is_ended_by_somebody check ((ended_at is null) = (ended_by is null)),
    constraint access_wish_ends_after_it_began check (ended_at >= wished_at)
);

-- Whoever has a way in already wished for it when their first sheet was handed over.
insert into access_wish (access_wish_id, patient_id, wished_at, recorded_by)
select uuid(), a.subject_id, min(c.issued_at), min(c.issued_by)
from one_time_credential c
    join account a on a.account_id = c.account_id
    join patient p on p.patient_id = a.subject_id
where a.kind = 'PATIENT'
group by a.subject_id;

-- How long an unused sheet lives, as the house has set it; 72 hours until it says otherwise.
create table credential_life (
    credential_life_version int         not null,
    hours                   int         not null,
    changed_at              datetime(6) not null,
    changed_by              uuid        not null,

    primary key (credential_life_version),
    constraint credential_life_is_an_hour_to_a_fortnight check (hours between 1 and 336)
);

-- The protocol whose number stands for the handing over of a sheet; the sheet itself has no number.
create table credential_handover (
    credential_id uuid        not null,
    document_id   uuid        not null,
    handed_at     datetime(6) not null,

    primary key (credential_id),
    constraint credential_handover_has_a_protocol_of_its_own unique (document_id),
    constraint credential_handover_is_of_a_credential
        foreign key (credential_id) references one_time_credential (credential_id),
    constraint credential_handover_has_a_protocol foreign key (document_id) references document (document_id)
);

delimiter //
create trigger access_wish_never_changes_but_ends before update on access_wish for each row
begin
    if old.ended_at is not null or new.ended_at is null
        or not (new.access_wish_id <=> old.access_wish_id and new.patient_id <=> old.patient_id
            and new.wished_at <=> old.wished_at and new.recorded_by <=> old.recorded_by) then
        signal sqlstate '45000' set message_text = 'a wish never changes: it ends, once';
    end if;
end//
create trigger access_wish_is_never_deleted before delete on access_wish for each row
begin
    signal sqlstate '45000' set message_text = 'a wish is never deleted';
end//

create trigger one_time_credential_follows_a_wish before insert on one_time_credential for each row
begin
    if exists (
        select 1 from account a where a.account_id = new.account_id and a.kind = 'PATIENT' and not exists (
            select 1
            from patient asked
                join patient own on own.person_id = asked.person_id
                join access_wish w on w.patient_id = own.patient_id
            where asked.patient_id = a.subject_id and w.ended_at is null)) then
        signal sqlstate '45000' set message_text = 'no way in without the wish of the patient';
    end if;
    if new.expires_at < new.issued_at + interval 1 hour or new.expires_at > new.issued_at + interval 14 day then
        signal sqlstate '45000' set message_text = 'a sheet lives an hour at least and a fortnight at most';
    end if;
end//

create trigger credential_life_never_changes before update on credential_life for each row
begin
    signal sqlstate '45000' set message_text = 'a setting never changes: it is followed by another';
end//
create trigger credential_life_is_never_deleted before delete on credential_life for each row
begin
    signal sqlstate '45000' set message_text = 'a setting is never deleted';
end//
create trigger credential_handover_never_changes before update on credential_handover for each row
begin
    signal sqlstate '45000' set message_text = 'a handing over never changes';
end//
create trigger credential_handover_is_never_deleted before delete on credential_handover for each row
begin
    signal sqlstate '45000' set message_text = 'a handing over is never deleted';
end//

-- Whoever is erased wishes for nothing any more.
create trigger erasure_ends_the_wish_for_access after insert on erasure for each row
begin
    update access_wish set ended_at = greatest(new.erased_at, wished_at), ended_by = new.erased_by
    where ended_at is null and patient_id in (
        select own.patient_id
        from subject_request r
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where r.subject_request_id = new.subject_request_id);
end//
delimiter ;

grant select, insert on access_wish to registratura_application;
grant update (ended_at, ended_by) on access_wish to registratura_application;
grant select, insert on credential_life to registratura_application;
grant select, insert on credential_handover to registratura_application;
