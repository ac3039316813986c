-- A consent to a release by somebody who cannot write, or who has no Bulgarian: as a consent to an irradiation (V030), a mark is
-- attested by two witnesses and an explanation by its interpreter, each looked into that day; a colleague may be one of the
-- witnesses. Who decides stays as V163 has it, by the age of the person, whichever record it was written under.
alter table release_consent
    add column signed_by_mark boolean not null default false after capacity,
    add column interpreted boolean not null default false after signed_by_mark;

alter table release_consent_signature
    modify column identity_check_id uuid,
    add column account_id uuid after identity_check_id,
    drop constraint release_consent_signature_has_a_known_role,
    add constraint release_consent_signature_has_a_known_role check
        (role in ('SELF', 'PARENT', 'GUARDIAN', 'CURATOR', 'WITNESS', 'INTERPRETER')),
    add constraint release_consent_signature_of_one_colleague_stands_once unique (release_consent_id, account_id),
    add constraint release_consent_signature_is_by_a_known_colleague foreign key (account_id) references account (account_id),
    add constraint release_consent_signature_needs_an_identity_check check
        ((identity_check_id is null) = (account_id is not null) and (identity_check_id is not null or role = 'WITNESS'));

delimiter //
drop procedure release_consent_must_be_signed//
create procedure release_consent_must_be_signed(in which uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare mark, interpreted_sheet boolean;
    declare patients, parents, guardians, curators, witnesses, interpreters int;

    select timestampdiff(year, p.birth_date, day), c.capacity, c.signed_by_mark, c.interpreted
        into age, able, mark, interpreted_sheet
        from release_consent c join patient r on r.patient_id = c.patient_id
            join patient p on p.patient_id = r.person_id where c.release_consent_id = which;
    select count(case role when 'SELF' then 1 end), count(case role when 'PARENT' then 1 end),
            count(case role when 'GUARDIAN' then 1 end), count(case role when 'CURATOR' then 1 end),
            count(distinct case role when 'WITNESS' then name end), count(case role when 'INTERPRETER' then 1 end)
        into patients, parents, guardians, curators, witnesses, interpreters
        from release_consent_signature where release_consent_id = which and signed_on = day;

    if age >= 14 and able <> 'FULL_INTERDICTION' then
        if patients = 0 then
            signal sqlstate '45000' set message_text = 'the patient has not signed the consent to a release';
        elseif age < 18 and parents + curators = 0 then
            signal sqlstate '45000' set message_text = 'a parent or curator of a patient under 18 has not signed the consent to a release';
        elseif age >= 18 and able = 'LIMITED_INTERDICTION' and curators = 0 then
            signal sqlstate '45000' set message_text = 'the curator has not signed the consent to a release';
        end if;
    elseif guardians = 0 and (age >= 18 or parents = 0) then
        signal sqlstate '45000' set message_text = 'a parent or guardian has not signed the consent to a release';
    end if;
    if mark and witnesses < 2 then
        signal sqlstate '45000' set message_text = 'two witnesses have not signed a consent to a release given by mark';
    elseif interpreted_sheet and interpreters = 0 then
        signal sqlstate '45000' set message_text = 'the interpreter has not signed the consent to a release';
    end if;
end//

drop trigger release_consent_signature_is_checked//
create trigger release_consent_signature_is_checked before insert on release_consent_signature for each row
begin
    declare whose uuid;

    if exists (select 1 from release_consent_event where release_consent_id = new.release_consent_id) then
        signal sqlstate '45000' set message_text = 'a consent that was given takes no further signature';
    end if;
    if new.identity_check_id is not null then
        select patient_id into whose from release_consent where release_consent_id = new.release_consent_id;
        call release_check_must_be_good(new.identity_check_id, whose, new.signed_on, new.role);
    end if;
end//
delimiter ;
