-- Into whose hand: the one to whom it goes, by the name their document showed, with whoever must be there too; and to an heir only
-- with the papers of the death and of the kinship (Health Act, art. 28b, para. 3).

-- A look into the document of somebody who is in no register bears the name it showed.
alter table identity_check
    drop constraint identity_check_of_another_names_them,
    add constraint identity_check_of_another_names_them check
        (if(bearer = 'SELF', bearer_name is null or stranger_id is not null, bearer_name is not null));

alter table disclosure
    add column died_on date after document_id,
    add column death_act varchar(60) after died_on,
    add column kinship varchar(24) after death_act,
    add column kinship_act varchar(60) after kinship,
    add constraint disclosure_is_to_kin_up_to_the_fourth_degree check (kinship in
        ('SPOUSE', 'CHILD', 'PARENT', 'GRANDCHILD', 'GRANDPARENT', 'SIBLING', 'GREAT_GRANDCHILD', 'GREAT_GRANDPARENT',
            'NEPHEW', 'UNCLE', 'GREAT_GREAT_GRANDCHILD', 'GREAT_GREAT_GRANDPARENT', 'GRANDNEPHEW', 'GRANDUNCLE', 'COUSIN',
            'BY_WILL')),
    add constraint disclosure_tells_of_a_death_to_an_heir_alone check (recipient_kind = 'HEIR'
        or died_on is null and death_act is null and kinship is null and kinship_act is null);

delimiter //
-- Who must be there when something of a patient is taken by themselves or by who represents them by law: as who signs (Health Act,
-- art. 87), by the age of the person and the interdictions on record that day.
create procedure release_is_taken_by_all_who_speak(in whose uuid, in day date, in taker varchar(12))
reads sql data
begin
    declare age int;
    declare guarded, curated boolean;
    declare patients, parents, guardians, curators int;

    select timestampdiff(year, p.birth_date, day) into age
        from patient r join patient p on p.patient_id = r.person_id where r.patient_id = whose;
    select count(case kind when 'GUARDIAN' then 1 end) > 0, count(case kind when 'CURATOR' then 1 end) > 0 into guarded, curated
        from representative r
        where r.interdiction and r.ended_at is null and (r.ends_on is null or r.ends_on >= day) and of_one_person(r.patient_id, whose);
    select count(case bearer when 'SELF' then 1 end), count(case bearer when 'PARENT' then 1 end),
            count(case bearer when 'GUARDIAN' then 1 end), count(case bearer when 'CURATOR' then 1 end)
        into patients, parents, guardians, curators
        from identity_check c where c.purpose = 'RELEASE' and c.checked_on = day and c.names_match and c.number_match
            and of_one_person(c.patient_id, whose);

    if age < 14 or guarded then
        if not (taker = 'GUARDIAN' or taker = 'PARENT' and age < 18) then
            signal sqlstate '45000' set message_text = 'what is of a child or of somebody under guardianship is taken by who speaks for them';
        end if;
    elseif patients = 0 then
        signal sqlstate '45000' set message_text = 'the patient was not looked at, who receives together with who assists them';
    elseif age < 18 and parents + curators = 0 then
        signal sqlstate '45000' set message_text = 'a parent or curator of a patient under 18 was not looked at';
    elseif age >= 18 and curated and curators = 0 then
        signal sqlstate '45000' set message_text = 'the curator was not looked at';
    elseif not (taker = 'SELF' or age < 18 and taker in ('PARENT', 'CURATOR') or age >= 18 and curated and taker = 'CURATOR') then
        signal sqlstate '45000' set message_text = 'nobody represents by law whoever acts alone';
    end if;
end//

-- Whoever takes it was looked at that day for a release, and is who they must be: the patient's side by a look made for the patient,
-- a dentist of the register by their own, anybody else as somebody in no register. What goes to a person goes into their own hand.
drop trigger disclosure_is_handed_to_whoever_was_looked_at//
create trigger disclosure_is_handed_to_whoever_was_looked_at before insert on disclosure for each row
begin
    declare taker varchar(12);
    declare shown varchar(200);

    set new.entered_at = sysdate(6);
    if new.act = 'HANDED_OVER' and new.identity_check_id is not null and new.patient_id is not null then
        select c.bearer, if(c.stranger_id is null, coalesce(c.bearer_name, new.recipient_name), coalesce(c.bearer_name, ''))
            into taker, shown from identity_check c
            where c.identity_check_id = new.identity_check_id and c.purpose = 'RELEASE' and c.checked_on = new.disclosed_on
                and c.names_match and c.number_match
                and case
                    when new.channel = 'COLLECTION_BY_THIRD_PERSON' then c.stranger_id is not null
                    when new.recipient_kind = 'PATIENT' then of_one_person(c.patient_id, new.patient_id) and c.bearer = 'SELF'
                    when new.recipient_kind = 'REPRESENTATIVE' then of_one_person(c.patient_id, new.patient_id)
                        and c.bearer in ('PARENT', 'GUARDIAN', 'CURATOR', 'PROXY')
                    when new.recipient_kind = 'HEIR' then of_one_person(c.patient_id, new.patient_id) and c.bearer = 'HEIR'
                    when new.practitioner_id is not null then c.practitioner_id = new.practitioner_id
                    else c.stranger_id is not null end;
        if taker is null then
            signal sqlstate '45000' set message_text = 'whoever takes it was not looked at today as the one who may';
        elseif trim(coalesce(new.taken_by, '')) <> '' and not (trim(new.taken_by) = trim(shown)
                and (new.channel = 'COLLECTION_BY_THIRD_PERSON' or trim(new.taken_by) = trim(new.recipient_name)
                    or new.recipient_kind in ('FACILITY', 'PUBLIC_BODY', 'HEALTH_CONTROL', 'EXPERT_COMMISSION', 'STATISTICS',
                        'IDENTIFYING_BODY', 'COURT', 'INSURER'))) then
            signal sqlstate '45000' set message_text = 'what goes to a person is taken by that person, whose document was looked into';
        elseif new.channel <> 'COLLECTION_BY_THIRD_PERSON'
            and (new.recipient_kind = 'PATIENT' or new.recipient_kind = 'REPRESENTATIVE' and taker <> 'PROXY') then
            call release_is_taken_by_all_who_speak(new.patient_id, new.disclosed_on, taker);
        end if;
    end if;
end//

-- Of the dead alone, and to their own.
create trigger disclosure_to_an_heir_names_the_death before insert on disclosure for each row
begin
    if new.recipient_kind = 'HEIR' and new.act = 'HANDED_OVER' then
        if new.died_on is null or trim(coalesce(new.death_act, '')) = '' then
            signal sqlstate '45000' set message_text = 'to an heir nothing is handed over without the paper of the death';
        elseif new.kinship is null or trim(coalesce(new.kinship_act, '')) = '' then
            signal sqlstate '45000' set message_text = 'to an heir nothing is handed over without the paper of the kinship';
        elseif new.died_on > new.disclosed_on or new.died_on < (select p.birth_date
                from patient r join patient p on p.patient_id = r.person_id where r.patient_id = new.patient_id) then
            signal sqlstate '45000' set message_text = 'the day of a death lies between the birth and today';
        end if;
    end if;
end//

-- As a consent to an irradiation (V199): each signature of a sheet is of another person, by the name of the document that was looked
-- into. One of the same name with the same document is the same; who attests bears nobody else's name at all.
create trigger release_consent_signature_is_of_another_person before insert on release_consent_signature for each row
begin
    declare shown varchar(200);
    declare document varchar(40);

    select bearer_name, concat_ws(' ', document_type, issuing_country, number_tail) into shown, document
        from identity_check where identity_check_id = new.identity_check_id;
    if shown is not null and trim(shown) <> trim(new.name) then
        signal sqlstate '45000' set message_text = 'a signature bears the name of the document that was looked into';
    elseif exists (select 1 from release_consent_signature s left join identity_check c on c.identity_check_id = s.identity_check_id
            where s.release_consent_id = new.release_consent_id and trim(s.name) = trim(new.name)
                and (new.role in ('WITNESS', 'INTERPRETER') or s.role in ('WITNESS', 'INTERPRETER')
                    or concat_ws(' ', c.document_type, c.issuing_country, c.number_tail) = document)) then
        signal sqlstate '45000' set message_text = 'each signature of a sheet is of another person';
    end if;
end//
delimiter ;
