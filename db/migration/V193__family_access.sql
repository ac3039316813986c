-- Whose pictures somebody sees beside their own: a representative those whom they represent, and whoever an adult trusts. A
-- child has no sign-in of its own. What is opened here is good only as long as the right behind it holds: that is asked at
-- every look, so that it ends at the midnight of the eighteenth birthday, with the act or with the mandate, by itself.
create table family_access (
    family_access_id  uuid        not null,
    patient_id        uuid        not null,
    holder_id         uuid        not null,
    representative_id uuid,
    identity_check_id uuid        not null,
    ends_on           date,
    opened_on         date        not null,
    opened_at         datetime(6) not null,
    opened_by         uuid        not null,
    ended_at          datetime(6),
    ended_by          uuid,

    primary key (family_access_id),
    index family_access_to_a_patient (patient_id, opened_at),
    index family_access_of_a_holder (holder_id),
    constraint family_access_is_to_a_patient foreign key (patient_id) references patient (patient_id),
    constraint family_access_is_by_law_or_by_a_term check ((representative_id is null) = (ends_on is not null)),
    constraint family_access_is_of_somebody_else check (holder_id <> patient_id),
    constraint family_access_is_ended_by_somebody check ((ended_at is null) = (ended_by is null))
);

delimiter //
-- Of full age on a day (Persons and Family Act, art. 2): whoever is born on 29 February is so on 1 March.
create function is_of_age(born date, day date) returns boolean
deterministic
    return timestampdiff(year, born, day) >= 18//

create trigger family_access_rests_on_a_right before insert on family_access for each row
begin
    if new.ended_at is not null then
        signal sqlstate '45000' set message_text = 'what is opened is not ended yet';
    end if;
    -- The identity check itself was refused unless the representative's right held on that day.
    if new.representative_id is not null and not exists (
        select 1 from identity_check c
            join representative r on r.representative_id = c.representative_id
            join patient p on p.patient_id = c.patient_id
            join patient one on one.patient_id = new.patient_id and one.person_id = p.person_id
        where c.identity_check_id = new.identity_check_id and c.purpose = 'CREDENTIAL'
            and c.checked_on = new.opened_on and c.names_match and c.number_match
            and r.representative_id = new.representative_id
            and new.holder_id = coalesce(r.own_patient_id, r.kin_id)) then
        signal sqlstate '45000'
            set message_text = 'pictures are shown to a representative only after a look into their document on this day';
    end if;
    if new.representative_id is null and not exists (
        select 1 from identity_check c
            join patient p on p.patient_id = c.patient_id
            join patient one on one.patient_id = new.patient_id and one.person_id = p.person_id
            join patient holder on holder.patient_id = new.holder_id and holder.person_id <> p.person_id
        where c.identity_check_id = new.identity_check_id and c.purpose = 'CREDENTIAL' and c.bearer = 'SELF'
            and c.checked_on = new.opened_on and c.names_match and c.number_match
            and is_of_age(one.birth_date, new.opened_on) and is_of_age(holder.birth_date, new.opened_on)) then
        signal sqlstate '45000' set message_text = 'an adult trusts another adult, in person, on this day';
    end if;
    if new.representative_id is null
        and (new.ends_on < new.opened_on or new.ends_on > new.opened_on + interval 1 year) then
        signal sqlstate '45000' set message_text = 'a mandate ends within a year';
    end if;
end//
create trigger family_access_only_ends before update on family_access for each row
begin
    if old.ended_at is not null or new.ended_at is null
        or not (new.family_access_id <=> old.family_access_id and new.patient_id <=> old.patient_id
            and new.holder_id <=> old.holder_id and new.representative_id <=> old.representative_id
            and new.identity_check_id <=> old.identity_check_id and new.ends_on <=> old.ends_on
            and new.opened_on <=> old.opened_on and new.opened_at <=> old.opened_at
            and new.opened_by <=> old.opened_by) then
        signal sqlstate '45000' set message_text = 'access of a family never changes; it only ends, once';
    end if;
end//
create trigger family_access_is_never_deleted before delete on family_access for each row
begin
    signal sqlstate '45000' set message_text = 'access of a family is never deleted';
end//

-- Whoever is erased is seen by nobody and sees nobody.
create trigger erasure_ends_family_access after insert on erasure for each row
begin
    update family_access set ended_at = greatest(new.erased_at, opened_at), ended_by = new.erased_by
    where ended_at is null and exists (
        select 1 from subject_request r
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where r.subject_request_id = new.subject_request_id
            and own.patient_id in (family_access.patient_id, family_access.holder_id));
end//

-- A sheet is for the person who was looked at, or for the representative who was: then it opens the representative's own
-- sign-in and never the child's. Nobody under age has a sign-in of their own.
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
            or c.bearer = 'SELF' and exists (
                select 1 from patient p join patient q on q.person_id = p.person_id
                where p.patient_id = c.patient_id and q.patient_id = a.subject_id)
            or exists (
                select 1 from representative r
                    left join patient own on own.patient_id = r.own_patient_id
                    left join patient one on one.person_id = own.person_id
                where r.representative_id = c.representative_id and r.ended_at is null
                    and a.subject_id in (coalesce(r.own_patient_id, r.kin_id), one.patient_id)))
    ) then
        signal sqlstate '45000'
            set message_text = 'a credential is issued only after an identity check of this person, for this, on this day';
    end if;
    if exists (select 1 from account a join patient p on p.patient_id = a.subject_id
        where a.account_id = new.account_id and a.kind = 'PATIENT' and not is_of_age(p.birth_date, new.issued_on)) then
        signal sqlstate '45000' set message_text = 'a child has no sign-in of its own: the representative has';
    end if;
end//
-- The wish of a patient who is represented is told by the representative, whose sign-in it opens.
drop trigger one_time_credential_follows_a_wish//
create trigger one_time_credential_follows_a_wish before insert on one_time_credential for each row
begin
    if exists (
        select 1 from account a where a.account_id = new.account_id and a.kind = 'PATIENT' and not exists (
            select 1
            from patient asked
                join patient own on own.person_id = asked.person_id
                join access_wish w on w.patient_id = own.patient_id
            where w.ended_at is null and (asked.patient_id = a.subject_id or exists (
                select 1 from family_access f
                where f.patient_id = asked.patient_id and f.holder_id = a.subject_id and f.ended_at is null)))) then
        signal sqlstate '45000' set message_text = 'no way in without the wish of the patient';
    end if;
    if new.expires_at < new.issued_at + interval 1 hour or new.expires_at > new.issued_at + interval 14 day then
        signal sqlstate '45000' set message_text = 'a sheet lives an hour at least and a fortnight at most';
    end if;
end//
delimiter ;

-- Sign-ins that were made for children go: their representatives come for one of their own.
update one_time_credential set revoked_at = utc_timestamp(6)
    where redeemed_at is null and revoked_at is null and account_id in (
        select a.account_id from account a join patient p on p.patient_id = a.subject_id
        where a.kind = 'PATIENT' and not is_of_age(p.birth_date, utc_date()));
update account set password_hash = null, version = version + 1
    where kind = 'PATIENT' and subject_id in (
        select patient_id from patient where not is_of_age(birth_date, utc_date()));

grant select, insert on family_access to registratura_application;
grant update (ended_at, ended_by) on family_access to registratura_application;
