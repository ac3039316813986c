-- Who may act for a patient: parents, guardians and curators by law, others by a notarised power of attorney.
-- A right ends by itself: of a minor's representative at eighteen, else with the act; what was ended early says so once.
create table representative (
    representative_id uuid         not null,
    patient_id        uuid         not null,
    kin_id            uuid         not null,
    own_patient_id    uuid,
    kind              varchar(10)  not null,
    name              varchar(200) not null,
    proof_kind        varchar(20)  not null,
    proof_number      varchar(60)  not null,
    proof_issued_on   date         not null,
    proof_issuer      varchar(200) not null,
    interdiction      boolean      not null,
    ends_on           date,
    recorded_on       date         not null,
    recorded_at       datetime(6)  not null,
    recorded_by       uuid         not null,
    ended_on          date,
    ended_at          datetime(6),
    ended_by          uuid,
    end_reason        varchar(300),

    primary key (representative_id),
    index representative_of_a_patient (patient_id),
    index representative_by_kin (kin_id),
    index representative_by_name (name),
    constraint representative_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint representative_may_be_a_patient_too foreign key (own_patient_id) references patient (patient_id),
    constraint representative_is_somebody_else check (own_patient_id is null or own_patient_id <> patient_id),
    constraint representative_has_a_known_kind check (kind in ('PARENT', 'GUARDIAN', 'CURATOR')),
    constraint representative_has_a_known_proof check
        (proof_kind in ('BIRTH_CERTIFICATE', 'GUARDIANSHIP_ACT', 'COURT_DECISION')),
    constraint representative_of_an_adult_is_appointed check (not (interdiction and kind = 'PARENT')),
    constraint representative_ends_once_with_a_reason check
        ((ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_by is null)
            and (ended_at is null) = (end_reason is null))
);

create table power_of_attorney (
    power_of_attorney_id uuid         not null,
    patient_id           uuid         not null,
    proxy_name           varchar(200) not null,
    notary_name          varchar(200) not null,
    notary_number        varchar(10)  not null,
    certification_number varchar(60)  not null,
    certified_on         date         not null,
    ends_on              date,
    copy_on_file         boolean      not null,
    recorded_on          date         not null,
    recorded_at          datetime(6)  not null,
    recorded_by          uuid         not null,
    ended_on             date,
    ended_at             datetime(6),
    ended_by             uuid,
    end_reason           varchar(300),

    primary key (power_of_attorney_id),
    index power_of_attorney_of_a_patient (patient_id),
    constraint power_of_attorney_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint power_of_attorney_ends_after_it_began check (ends_on is null or ends_on >= certified_on),
    constraint power_of_attorney_ends_once_with_a_reason check
        ((ended_at is null) = (ended_on is null) and (ended_at is null) = (ended_by is null)
            and (ended_at is null) = (end_reason is null))
);

create table power_of_attorney_scope (
    power_of_attorney_id uuid        not null,
    power                varchar(20) not null,

    primary key (power_of_attorney_id, power),
    constraint power_of_attorney_scope_is_of_one foreign key (power_of_attorney_id)
        references power_of_attorney (power_of_attorney_id),
    constraint power_of_attorney_scope_has_a_known_power check
        (power in ('ASK_FOR_DATA', 'ASK_FOR_CHANGE', 'RECEIVE_ANSWER', 'MEDICAL_COPIES'))
);

-- A look into the document of somebody who acts for a patient rests on what lets them act.
alter table identity_check
    add representative_id uuid,
    add power_of_attorney_id uuid,
    add constraint identity_check_rests_on_a_representative
        foreign key (representative_id) references representative (representative_id),
    add constraint identity_check_rests_on_a_power_of_attorney
        foreign key (power_of_attorney_id) references power_of_attorney (power_of_attorney_id);

delimiter //
create trigger representative_only_ends before update on representative for each row
begin
    if old.ended_at is not null or new.ended_at is null
        or not (new.patient_id <=> old.patient_id and new.kin_id <=> old.kin_id
            and new.own_patient_id <=> old.own_patient_id and new.kind <=> old.kind and new.name <=> old.name
            and new.proof_kind <=> old.proof_kind and new.proof_number <=> old.proof_number
            and new.proof_issued_on <=> old.proof_issued_on and new.proof_issuer <=> old.proof_issuer
            and new.interdiction <=> old.interdiction and new.ends_on <=> old.ends_on
            and new.recorded_at <=> old.recorded_at and new.recorded_by <=> old.recorded_by) then
        signal sqlstate '45000' set message_text = 'what makes a representative never changes; it only ends, once';
    end if;
end//
create trigger power_of_attorney_only_ends before update on power_of_attorney for each row
begin
    if old.ended_at is not null or new.ended_at is null
        or not (new.patient_id <=> old.patient_id and new.proxy_name <=> old.proxy_name
            and new.notary_name <=> old.notary_name and new.notary_number <=> old.notary_number
            and new.certification_number <=> old.certification_number and new.certified_on <=> old.certified_on
            and new.ends_on <=> old.ends_on and new.copy_on_file <=> old.copy_on_file
            and new.recorded_at <=> old.recorded_at and new.recorded_by <=> old.recorded_by) then
        signal sqlstate '45000' set message_text = 'a power of attorney never changes; it only ends, once';
    end if;
end//
create trigger identity_check_of_a_representative before insert on identity_check for each row
begin
    if new.patient_id is not null and new.bearer in ('PARENT', 'GUARDIAN', 'CURATOR') and not exists (
        select 1 from representative r
            join patient p on p.patient_id = r.patient_id
            join patient one on one.patient_id = new.patient_id and one.person_id = p.person_id
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

grant select, insert, update on representative to registratura_application;
grant select, insert, update on power_of_attorney to registratura_application;
grant select, insert on power_of_attorney_scope to registratura_application;
