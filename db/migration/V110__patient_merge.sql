-- Two records of one person are merged, and unmerged, without moving a row: every row keeps the patient_id it was written
-- under. person_id says which record a record stands for; whoever asks about a person asks for every record of it.
alter table patient
    add kept_id   uuid,
    add person_id uuid as (coalesce(kept_id, patient_id)) stored,
    add constraint patient_stands_for_a_patient foreign key (kept_id) references patient (patient_id),
    add constraint patient_stands_for_another check (kept_id <> patient_id),
    add index patient_by_person (person_id);

-- One row, held while records are merged or unmerged, so that two desks do it one after the other.
create table patient_merge_turn (
    patient_merge_turn_id tinyint not null,

    primary key (patient_merge_turn_id),
    constraint patient_merge_turn_is_one_row check (patient_merge_turn_id = 1)
);

insert into patient_merge_turn (patient_merge_turn_id) values (1);

-- merged_id stands for kept_id from here on, and so does every record that stood for it.
create table patient_merge (
    merge_id  uuid         not null,
    kept_id   uuid         not null,
    merged_id uuid         not null,
    ground    varchar(20)  not null,
    reason    varchar(300) not null,
    merged_at datetime(6)  not null,
    merged_by uuid         not null,

    primary key (merge_id),
    index patient_merge_into_a_patient (kept_id),
    index patient_merge_of_a_patient (merged_id, merged_at),
    constraint patient_merge_keeps_a_patient foreign key (kept_id) references patient (patient_id),
    constraint patient_merge_is_of_a_patient foreign key (merged_id) references patient (patient_id),
    constraint patient_merge_is_of_two_records check (kept_id <> merged_id),
    constraint patient_merge_has_a_known_ground check
        (ground in ('REGISTERED_TWICE', 'NUMBER_CHANGED', 'NUMBER_MISTAKEN')),
    constraint patient_merge_has_a_reason check (trim(reason) <> '')
);

-- The record stands for itself again, with the records that were merged into it.
create table patient_unmerge (
    merge_id    uuid         not null,
    reason      varchar(300) not null,
    unmerged_at datetime(6)  not null,
    unmerged_by uuid         not null,

    primary key (merge_id),
    constraint patient_unmerge_is_of_a_merge foreign key (merge_id) references patient_merge (merge_id),
    constraint patient_unmerge_has_a_reason check (trim(reason) <> '')
);

delimiter //
create trigger patient_merge_is_of_two_persons before insert on patient_merge for each row
begin
    declare standing int;

    select count(*) into standing from patient p
        where p.patient_id in (new.kept_id, new.merged_id) and p.kept_id is null for update;
    if standing <> 2 then
        signal sqlstate '45000' set message_text = 'only records that stand for themselves are merged';
    end if;
    if new.ground = 'REGISTERED_TWICE' and exists (
        select 1 from patient k join patient m on m.identifier_kind = k.identifier_kind
        where k.person_id = new.kept_id and m.person_id = new.merged_id and k.identifier_kind in ('EGN', 'LNCH')) then
        signal sqlstate '45000' set message_text = 'two national numbers are one person only when one was changed or mistaken';
    end if;
end//
create trigger patient_merge_makes_one_person after insert on patient_merge for each row
begin
    update patient p set p.kept_id = new.kept_id where p.person_id = new.merged_id;
end//
create trigger patient_unmerge_parts_them after insert on patient_unmerge for each row
begin
    declare parted, whole uuid;

    select m.merged_id, p.person_id into parted, whole
        from patient_merge m join patient p on p.patient_id = m.merged_id where m.merge_id = new.merge_id;
    update patient p set p.kept_id = if(p.patient_id = parted, null, parted)
        where p.person_id = whole and p.patient_id in (
            with recursive side as (
                select parted as patient_id
                union
                select m.merged_id from patient_merge m join side s on m.kept_id = s.patient_id
                where not exists (select 1 from patient_unmerge u where u.merge_id = m.merge_id)
            )
            select side.patient_id from side);
end//
create trigger patient_merge_never_changes before update on patient_merge for each row
begin
    signal sqlstate '45000' set message_text = 'a merge never changes: it is ended by an entry of its own';
end//
create trigger patient_merge_is_never_deleted before delete on patient_merge for each row
begin
    signal sqlstate '45000' set message_text = 'a merge is never deleted';
end//
create trigger patient_unmerge_never_changes before update on patient_unmerge for each row
begin
    signal sqlstate '45000' set message_text = 'an unmerge never changes';
end//
create trigger patient_unmerge_is_never_deleted before delete on patient_unmerge for each row
begin
    signal sqlstate '45000' set message_text = 'an unmerge is never deleted';
end//

-- From here on a check is good for the person and not only for the record it was written under; age is the person's.
drop procedure consent_form_must_be_signed//
create procedure consent_form_must_be_signed(in form uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare mark, interpreted_form boolean;
    declare patients, parents, guardians, curators, witnesses, interpreters int;

    select timestampdiff(year, p.birth_date, day), f.capacity, f.signed_by_mark, f.interpreted
        into age, able, mark, interpreted_form
        from consent_form f join patient r on r.patient_id = f.patient_id
            join patient p on p.patient_id = r.person_id where f.consent_form_id = form;
    select count(case role when 'PATIENT' then 1 end), count(case role when 'PARENT' then 1 end),
            count(case role when 'GUARDIAN' then 1 end), count(case role when 'CURATOR' then 1 end),
            count(case role when 'WITNESS' then 1 end), count(case role when 'INTERPRETER' then 1 end)
        into patients, parents, guardians, curators, witnesses, interpreters
        from consent_signature where consent_form_id = form;

    if age >= 14 and able <> 'FULL_INTERDICTION' then
        if patients = 0 then
            signal sqlstate '45000' set message_text = 'the patient has not signed the consent';
        elseif age < 18 and parents + curators = 0 then
            signal sqlstate '45000' set message_text = 'a parent or curator of a patient under 18 has not signed the consent';
        elseif age >= 18 and able = 'LIMITED_INTERDICTION' and curators = 0 then
            signal sqlstate '45000' set message_text = 'the curator of a patient under limited interdiction has not signed the consent';
        end if;
    elseif guardians = 0 and (age >= 18 or parents = 0) then
        signal sqlstate '45000' set message_text = 'a parent or guardian of a patient who cannot consent has not signed the consent';
    end if;
    if mark and witnesses < 2 then
        signal sqlstate '45000' set message_text = 'two witnesses have not signed a consent given by mark';
    elseif interpreted_form and interpreters = 0 then
        signal sqlstate '45000' set message_text = 'the interpreter has not signed the consent';
    end if;
end//

drop procedure consent_form_must_be_refused//
create procedure consent_form_must_be_refused(in form uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare principals, physicians, witnesses int;

    select timestampdiff(year, p.birth_date, day), f.capacity into age, able
        from consent_form f join patient r on r.patient_id = f.patient_id
            join patient p on p.patient_id = r.person_id where f.consent_form_id = form;
    select count(case when role = 'PATIENT' and age >= 14 and able <> 'FULL_INTERDICTION'
                or role = 'PARENT' and age < 18
                or role = 'GUARDIAN' and (age < 14 or able = 'FULL_INTERDICTION')
                or role = 'CURATOR' and age >= 14 and able <> 'FULL_INTERDICTION'
                    and (age < 18 or able = 'LIMITED_INTERDICTION') then 1 end),
            count(case role when 'PHYSICIAN' then 1 end), count(case role when 'WITNESS' then 1 end)
        into principals, physicians, witnesses
        from consent_signature where consent_form_id = form;

    if principals = 0 and (physicians = 0 or witnesses = 0) then
        signal sqlstate '45000' set message_text = 'a refusal is signed by the patient or representative, or attested by a physician and a witness';
    end if;
end//

drop trigger consent_signature_must_be_checked//
create trigger consent_signature_must_be_checked before insert on consent_signature for each row
begin
    declare checked_for varchar(30);
    declare bearing varchar(12);
    declare day date;
    declare whose, signed_for uuid;
    declare shown boolean;

    if exists (select 1 from consent where consent_form_id = new.consent_form_id) then
        signal sqlstate '45000' set message_text = 'a consent form that has its outcome takes no further signature';
    end if;
    if new.identity_check_id is not null then
        select patient_id into signed_for from consent_form where consent_form_id = new.consent_form_id;
        select purpose, bearer, checked_on, patient_id, names_match and number_match
            into checked_for, bearing, day, whose, shown
            from identity_check where identity_check_id = new.identity_check_id;
        if not (checked_for <=> 'CONSENT') then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be made for a consent';
        elseif not (day <=> new.signed_on) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be of the day of signing';
        elseif not exists (select 1 from patient c join patient f on f.person_id = c.person_id
                where c.patient_id = whose and f.patient_id = signed_for) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be made for this patient';
        elseif not (bearing <=> if(new.role = 'PATIENT', 'SELF', new.role)) then
            signal sqlstate '45000' set message_text = 'the identity check of a signer must be of the one who signs';
        elseif not shown then
            signal sqlstate '45000' set message_text = 'the identity check of a signer did not show who this is';
        end if;
    end if;
end//

drop trigger one_time_credential_needs_a_fresh_check//
create trigger one_time_credential_needs_a_fresh_check before insert on one_time_credential for each row
begin
    if not exists (
        select 1
        from identity_check c
        join account a on a.account_id = new.account_id
        where c.identity_check_id = new.identity_check_id
          and c.purpose = 'CREDENTIAL'
          and c.checked_on = new.issued_on
          and (c.practitioner_id = a.subject_id or c.account_id = a.account_id
            or exists (select 1 from patient p join patient q on q.person_id = p.person_id
                where p.patient_id = c.patient_id and q.patient_id = a.subject_id))
    ) then
        signal sqlstate '45000'
            set message_text = 'a credential is issued only after an identity check of this person, for this, on this day';
    end if;
end//

-- A check is judged when it is first rested on: what was decided stays decided when records are unmerged.
drop trigger subject_request_keeps_its_law//
create trigger subject_request_keeps_its_law before update on subject_request for each row
begin
    if old.status in ('DELIVERED', 'UNCLAIMED', 'WITHDRAWN', 'NOT_IDENTIFIED') and new.status <> 'ARCHIVED'
        or old.status = 'ARCHIVED' then
        signal sqlstate '45000' set message_text = 'a closed request never changes';
    end if;
    if old.incoming_number is not null and not (new.incoming_number <=> old.incoming_number
        and new.received_on <=> old.received_on and new.kind <=> old.kind and new.wish_sealed <=> old.wish_sealed) then
        signal sqlstate '45000' set message_text = 'a registered request keeps its number, its day and its words';
    end if;
    if old.patient_id is not null and not (new.patient_id <=> old.patient_id) then
        signal sqlstate '45000' set message_text = 'a request stays about the same person';
    end if;
    if old.answer_document_id is not null and not (new.answer_document_id <=> old.answer_document_id
        and new.answer_sealed <=> old.answer_sealed and new.decision <=> old.decision) then
        signal sqlstate '45000' set message_text = 'a printed answer never changes';
    end if;
    if new.decision is not null
        and not (new.decision <=> old.decision and new.identity_check_id <=> old.identity_check_id
            and new.patient_id <=> old.patient_id) and not exists (
        select 1 from identity_check c
        where c.identity_check_id = new.identity_check_id and c.purpose = 'REQUEST'
        and c.names_match and c.number_match
        and (exists (select 1 from patient p join patient q on q.person_id = p.person_id
                where p.patient_id = c.patient_id and q.patient_id = new.patient_id)
            or new.patient_id is null and c.stranger_id = new.subject_request_id)) then
        signal sqlstate '45000' set message_text = 'no decision without an identity check made for a request';
    end if;
    if new.delivered_at is not null
        and not (new.delivered_at <=> old.delivered_at and new.answer_check_id <=> old.answer_check_id
            and new.patient_id <=> old.patient_id) and not exists (
        select 1 from identity_check c
        where c.identity_check_id = new.answer_check_id and c.purpose = 'ANSWER' and c.checked_on = new.delivered_on
        and c.names_match and c.number_match
        and (exists (select 1 from patient p join patient q on q.person_id = p.person_id
                where p.patient_id = c.patient_id and q.patient_id = new.patient_id)
            or new.patient_id is null and c.stranger_id = new.subject_request_id)) then
        signal sqlstate '45000' set message_text = 'no answer is handed over without an identity check of that day';
    end if;
end//
delimiter ;

grant select, update on patient_merge_turn to registratura_application;
grant select, insert on patient_merge to registratura_application;
grant select, insert on patient_unmerge to registratura_application;
