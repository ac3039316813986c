-- Who takes, who receives and who signs is held to be that person by the schema itself.

-- On which ground who receives, as ReleaseRules has it: by law in Bulgaria, and by consent those whom only it lets receive. The grant
-- of the patient from their own account is the authorisation of a dentist online. A practitioner of the register is a dentist.
alter table disclosure
    add column entered_at datetime(6),
    add constraint disclosure_is_on_the_ground_of_its_recipient check (
        ground = 'DATA_SUBJECT_CONSENT' and (recipient_kind in ('TREATING', 'FACILITY', 'OTHER_DENTIST', 'NAMED_PERSON')
            or recipient_kind in ('INSURER', 'THREATENED') and recipient_country <> 'BGR'
            or recipient_kind = 'PATIENT' and channel = 'COLLECTION_BY_THIRD_PERSON')
        or ground = 'PATIENT_REQUEST' and (recipient_kind in ('PATIENT', 'REPRESENTATIVE', 'HEIR')
            or recipient_kind in ('TREATING', 'OTHER_DENTIST') and channel = 'ONLINE_ACCESS')
        or ground = 'CONTINUED_TREATMENT' and recipient_kind in ('TREATING', 'FACILITY')
        or ground = 'PUBLIC_BODY' and recipient_kind = 'PUBLIC_BODY'
        or ground = 'EPIDEMIC_CONTROL' and recipient_kind = 'HEALTH_CONTROL'
        or ground = 'EXPERTISE_SOCIAL_INSURANCE' and recipient_kind = 'EXPERT_COMMISSION'
        or ground = 'STATISTICS' and recipient_kind = 'STATISTICS'
        or ground = 'CORPSE_IDENTIFICATION' and recipient_kind = 'IDENTIFYING_BODY'
        or ground = 'COURT_ORDER' and recipient_kind = 'COURT'
        or ground = 'LICENSED_INSURER' and recipient_kind = 'INSURER'
        or ground = 'THREAT_TO_OTHERS' and recipient_kind = 'THREATENED'),
    add constraint disclosure_to_a_practitioner_is_to_a_dentist check
        (practitioner_id is null or recipient_kind in ('TREATING', 'OTHER_DENTIST'));
alter table release_consent
    add constraint release_consent_to_a_practitioner_is_to_a_dentist check
        (practitioner_id is null or recipient_kind in ('TREATING', 'OTHER_DENTIST'));

delimiter //
-- Whoever takes it was looked at that day for a release, and is who they must be: the patient's side by a look made for the patient,
-- anybody else by a look that was not.
create trigger disclosure_is_handed_to_whoever_was_looked_at before insert on disclosure for each row
begin
    set new.entered_at = sysdate(6);
    if new.act = 'HANDED_OVER' and new.identity_check_id is not null and new.patient_id is not null
        and not exists (select 1 from identity_check c
            where c.identity_check_id = new.identity_check_id and c.purpose = 'RELEASE' and c.checked_on = new.disclosed_on
                and c.names_match and c.number_match
                and case
                    when new.channel = 'COLLECTION_BY_THIRD_PERSON' then c.patient_id is null
                    when new.recipient_kind = 'PATIENT' then of_one_person(c.patient_id, new.patient_id)
                        and c.bearer in ('SELF', 'PARENT', 'GUARDIAN', 'CURATOR')
                    when new.recipient_kind = 'REPRESENTATIVE' then of_one_person(c.patient_id, new.patient_id)
                        and c.bearer in ('PARENT', 'GUARDIAN', 'CURATOR', 'PROXY')
                    when new.recipient_kind = 'HEIR' then of_one_person(c.patient_id, new.patient_id) and c.bearer = 'HEIR'
                    else c.patient_id is null end) then
        signal sqlstate '45000' set message_text = 'whoever takes it was not looked at today as the one who may';
    end if;
end//

-- What was given is entered with the giving, and only while the consent to it stands. The server's own clock tells: a minute.
create trigger disclosure_item_is_entered_with_its_disclosure before insert on disclosure_item for each row
begin
    declare entered datetime(6);
    declare consent uuid;
    declare day date;

    select d.entered_at, d.disclosed_on, coalesce(d.release_consent_id, u.release_consent_id) into entered, day, consent
        from disclosure d left join disclosure u on u.disclosure_id = d.under_disclosure_id
        where d.disclosure_id = new.disclosure_id;
    if entered is null or sysdate(6) > entered + interval 1 minute then
        signal sqlstate '45000' set message_text = 'nothing is added to what was disclosed before';
    elseif consent is not null then
        call release_consent_must_stand(consent, day);
    end if;
end//

-- A sheet is signed by different persons, each by the name of the document that was looked into. One of the same name with the
-- same document is the same; a witness, an interpreter or a physician bears nobody else's name at all.
create trigger consent_signature_is_of_another_person before insert on consent_signature for each row
begin
    declare shown varchar(200);
    declare document varchar(40);

    select bearer_name, concat_ws(' ', document_type, issuing_country, number_tail) into shown, document
        from identity_check where identity_check_id = new.identity_check_id;
    if shown is not null and trim(shown) <> trim(new.name) then
        signal sqlstate '45000' set message_text = 'a signature bears the name of the document that was looked into';
    elseif exists (select 1 from consent_signature s left join identity_check c on c.identity_check_id = s.identity_check_id
            where s.consent_form_id = new.consent_form_id and trim(s.name) = trim(new.name)
                and (new.role in ('WITNESS', 'INTERPRETER', 'PHYSICIAN') or s.role in ('WITNESS', 'INTERPRETER', 'PHYSICIAN')
                    or concat_ws(' ', c.document_type, c.issuing_country, c.number_tail) = document)) then
        signal sqlstate '45000' set message_text = 'each signature of a sheet is of another person';
    elseif new.role = 'PHYSICIAN'
        and not exists (select 1 from account_role r where r.account_id = new.account_id and r.role = 'REPORTING_PHYSICIAN')
        and not exists (select 1 from practitioner p where p.uin = new.uin
            and trim(new.name) like concat('%', p.given_name, '%') and trim(new.name) like concat('%', p.family_name, '%')) then
        signal sqlstate '45000' set message_text = 'a physician who attests is one of the house or of the register';
    end if;
end//
delimiter ;
