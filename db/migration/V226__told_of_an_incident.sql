-- Who outside the house was told of an incident stands in the register of disclosures: whoever referred the patient and goes on
-- treating them, and the authority. The patient is no third party; whoever justified the exposure answers for it in the house.
alter table disclosure
    add column exposure_incident_told_id uuid after under_disclosure_id,
    drop constraint disclosure_is_a_known_act,
    drop constraint disclosure_has_a_known_channel,
    add constraint disclosure_of_a_telling_stands_once unique (exposure_incident_told_id),
    add constraint disclosure_is_of_a_telling foreign key (exposure_incident_told_id)
        references exposure_incident_told (exposure_incident_told_id),
    add constraint disclosure_is_a_known_act check
        (act in ('HANDED_OVER', 'ACCESS_OPENED', 'LOOKED_AT', 'DOWNLOADED', 'ANSWERED', 'EXPORTED', 'REPORTED', 'TOLD')),
    add constraint disclosure_has_a_known_channel check (channel in
        ('ONLINE_ACCESS', 'MEDIUM_IN_PERSON', 'PRINT', 'COLLECTION_BY_THIRD_PERSON', 'LETTER', 'SPOKEN')),
    add constraint disclosure_of_a_telling_names_it check ((act = 'TOLD') = (exposure_incident_told_id is not null)),
    add constraint disclosure_of_a_telling_is_written_or_spoken check ((act = 'TOLD') = (channel in ('LETTER', 'SPOKEN')));

alter table disclosure_item
    drop constraint disclosure_item_has_a_known_kind,
    add constraint disclosure_item_has_a_known_kind check
        (kind in ('PICTURES', 'REPORT', 'RECORD', 'ANSWER', 'COUNTS', 'INCIDENT')),
    add constraint disclosure_item_of_an_incident_is_no_paper check (kind <> 'INCIDENT' or study_id is null and document_id is null);

delimiter //
create trigger disclosure_of_a_telling_is_what_was_told before insert on disclosure for each row
begin
    if new.act = 'TOLD' and not exists (select 1 from exposure_incident_told t
            join exposure_incident i on i.exposure_incident_id = t.exposure_incident_id
            where t.exposure_incident_told_id = new.exposure_incident_told_id and i.patient_id <=> new.patient_id
                and t.recipient = new.recipient_name and t.told_on = new.disclosed_on
                and t.recorded_by = new.disclosed_by
                and new.recipient_kind = case t.audience when 'REFERRER' then 'TREATING' when 'AUTHORITY' then 'PUBLIC_BODY' end
                and new.channel = case t.manner when 'BY_LETTER' then 'LETTER' when 'IN_PERSON' then 'SPOKEN' end) then
        signal sqlstate '45000' set message_text = 'the register has what was told of an incident: to whom, when, in which way';
    end if;
end//
create trigger disclosure_item_of_an_incident_is_told before insert on disclosure_item for each row
begin
    if (new.kind = 'INCIDENT') <> exists (select 1 from disclosure d
            where d.disclosure_id = new.disclosure_id and d.act = 'TOLD') then
        signal sqlstate '45000' set message_text = 'of an incident somebody is told, and of nothing else';
    end if;
end//
delimiter ;

-- What was told before lands there too, one by one: the triggers judge each row by itself.
delimiter //
begin not atomic
    for told in (select t.exposure_incident_told_id as id, t.audience, t.manner, t.recipient, t.told_on, t.recorded_by, i.patient_id,
                concat(i.number, '/', i.in_year) as label
            from exposure_incident_told t join exposure_incident i on i.exposure_incident_id = t.exposure_incident_id
            where t.audience in ('REFERRER', 'AUTHORITY'))
    do
        insert into disclosure (disclosure_id, disclosed_at, disclosed_on, disclosed_by, act, patient_id, recipient_kind,
                recipient_name, recipient_country, ground, channel, request_number, notice, exposure_incident_told_id)
            values (told.id, timestamp(told.told_on) - interval 2 hour, told.told_on, told.recorded_by, 'TOLD', told.patient_id,
                if(told.audience = 'REFERRER', 'TREATING', 'PUBLIC_BODY'), told.recipient, 'BGR',
                if(told.audience = 'REFERRER', 'CONTINUED_TREATMENT', 'PUBLIC_BODY'),
                if(told.manner = 'BY_LETTER', 'LETTER', 'SPOKEN'), told.label, 'NOT_REQUIRED', told.id);
        insert into disclosure_item (disclosure_item_id, disclosure_id, kind) values (told.id, told.id, 'INCIDENT');
    end for;
end//
delimiter ;
