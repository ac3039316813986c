-- What was given of a person to anybody else, and the consents some of it stands on. Nothing here is ever changed or deleted.
-- A consent names one recipient, one country, one channel and what is given; it is signed before somebody whose document was
-- looked into that day, carries one release, and is withdrawn as it was given: on a signed sheet at the desk.

-- The European Economic Area: the member states of the Union (eur-lex.europa.eu, Treaty on European Union, art. 52) and
-- Iceland, Liechtenstein and Norway (Decision of the EEA Joint Committee No 154/2018, by which Regulation (EU) 2016/679
-- applies there). Everywhere else is a third country (Regulation, chapter V). Codes of ISO 3166-1, three letters.
create table eea_country (
    country char(3) not null,

    primary key (country)
);

insert into eea_country (country) values
    ('AUT'), ('BEL'), ('BGR'), ('CYP'), ('CZE'), ('DEU'), ('DNK'), ('ESP'), ('EST'), ('FIN'), ('FRA'), ('GRC'), ('HRV'),
    ('HUN'), ('IRL'), ('ISL'), ('ITA'), ('LIE'), ('LTU'), ('LUX'), ('LVA'), ('MLT'), ('NLD'), ('NOR'), ('POL'), ('PRT'),
    ('ROU'), ('SVK'), ('SVN'), ('SWE');

alter table identity_check
    drop constraint identity_check_has_a_known_purpose,
    add constraint identity_check_has_a_known_purpose check (purpose in
        ('REGISTRATION', 'CONSENT', 'CREDENTIAL', 'REQUEST', 'ANSWER', 'RELEASE'));

-- The sheet, as printed: form WRITTEN inside the Area, TRANSFER (explicit, countersigned) outside it.
create table release_consent (
    release_consent_id uuid         not null,
    patient_id         uuid         not null,
    form               varchar(10)  not null,
    recipient_kind     varchar(20)  not null,
    recipient_name     varchar(200) not null,
    practitioner_id    uuid,
    recipient_number   varchar(20),
    recipient_facility varchar(200),
    country            char(3)      not null,
    channel            varchar(30)  not null,
    collector_name     varchar(200),
    with_report        boolean      not null,
    whole_record       boolean      not null,
    capacity           varchar(24)  not null,
    expires_on         date         not null,
    document_id        uuid         not null,
    printed_at         datetime(6)  not null,
    printed_by         uuid         not null,

    primary key (release_consent_id),
    index release_consent_of_a_patient (patient_id, printed_at),
    index release_consent_to_a_practitioner (practitioner_id, patient_id),
    constraint release_consent_is_one_document unique (document_id),
    constraint release_consent_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint release_consent_is_to_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint release_consent_is_an_issued_document foreign key (document_id) references document (document_id),
    constraint release_consent_has_a_known_form check (form in ('WRITTEN', 'TRANSFER')),
    constraint release_consent_names_a_recipient check (trim(recipient_name) <> ''),
    constraint release_consent_has_a_known_channel check
        (channel in ('ONLINE_ACCESS', 'MEDIUM_IN_PERSON', 'PRINT', 'COLLECTION_BY_THIRD_PERSON')),
    constraint release_consent_names_who_collects check
        ((channel = 'COLLECTION_BY_THIRD_PERSON') = (trim(coalesce(collector_name, '')) <> '')),
    constraint release_consent_online_is_to_a_practitioner check (channel <> 'ONLINE_ACCESS' or practitioner_id is not null),
    constraint release_consent_has_a_known_capacity check
        (capacity in ('CAPABLE', 'LIMITED_INTERDICTION', 'FULL_INTERDICTION'))
);

create table release_consent_study (
    release_consent_id uuid not null,
    study_id           uuid not null,

    primary key (release_consent_id, study_id),
    constraint release_consent_study_is_on_a_consent
        foreign key (release_consent_id) references release_consent (release_consent_id),
    constraint release_consent_study_is_a_study foreign key (study_id) references study (study_id)
);

create table release_consent_signature (
    release_consent_signature_id uuid         not null,
    release_consent_id           uuid         not null,
    role                         varchar(12)  not null,
    name                         varchar(200) not null,
    identity_check_id            uuid         not null,
    signed_at                    datetime(6)  not null,
    signed_on                    date         not null,

    primary key (release_consent_signature_id),
    constraint release_consent_signature_stands_once unique (release_consent_id, identity_check_id),
    constraint release_consent_signature_is_on_a_consent
        foreign key (release_consent_id) references release_consent (release_consent_id),
    constraint release_consent_signature_is_by_a_checked_person
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint release_consent_signature_has_a_known_role check (role in ('SELF', 'PARENT', 'GUARDIAN', 'CURATOR')),
    constraint release_consent_signature_has_a_name check (trim(name) <> ''),
    constraint release_consent_signature_is_dated_by_its_day check (abs(datediff(signed_on, signed_at)) <= 1)
);

-- The ledger. COUNTERSIGNED and DECLINED are the words of the data protection officer.
create table release_consent_event (
    release_consent_event_id uuid        not null,
    release_consent_id       uuid        not null,
    event                    varchar(14) not null,
    identity_check_id        uuid,
    document_id              uuid,
    occurred_at              datetime(6) not null,
    occurred_on              date        not null,
    recorded_by              uuid        not null,

    primary key (release_consent_event_id),
    constraint release_consent_event_happens_once unique (release_consent_id, event),
    constraint release_consent_event_is_of_a_consent
        foreign key (release_consent_id) references release_consent (release_consent_id),
    constraint release_consent_event_follows_an_identity_check
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint release_consent_event_has_an_issued_document foreign key (document_id) references document (document_id),
    constraint release_consent_event_is_known check (event in ('GRANTED', 'COUNTERSIGNED', 'DECLINED', 'WITHDRAWN')),
    constraint release_consent_event_withdraws_on_a_signed_sheet check
        ((event = 'WITHDRAWN') = (identity_check_id is not null) and (event = 'WITHDRAWN') = (document_id is not null)),
    constraint release_consent_event_is_dated_by_its_day check (abs(datediff(occurred_on, occurred_at)) <= 1)
);

-- The register (Health Act, art. 28 and 28b; Regulation, art. 5(2), 15(1)(c)). opened_grant_id: the grant in the viewer that
-- a consent carries; under_disclosure_id: a look or a download under such a grant.
create table disclosure (
    disclosure_id       uuid         not null,
    disclosed_at        datetime(6)  not null,
    disclosed_on        date         not null,
    disclosed_by        uuid         not null,
    act                 varchar(16)  not null,
    patient_id          uuid,
    recipient_kind      varchar(20)  not null,
    recipient_name      varchar(200) not null,
    practitioner_id     uuid,
    recipient_number    varchar(20),
    recipient_facility  varchar(200),
    recipient_country   char(3)      not null,
    ground              varchar(28)  not null,
    channel             varchar(30)  not null,
    request_number      varchar(60),
    licence_section     varchar(60),
    notice              varchar(20)  not null,
    notice_order        varchar(60),
    release_consent_id  uuid,
    under_disclosure_id uuid,
    opened_grant_id     uuid,
    medium_number       varchar(60),
    taken_by            varchar(200),
    identity_check_id   uuid,
    document_id         uuid,

    primary key (disclosure_id),
    index disclosure_of_a_patient (patient_id, disclosed_at),
    index disclosure_by_day (disclosed_on),
    constraint disclosure_consent_carries_one_release unique (release_consent_id),
    constraint disclosure_grant_is_opened_once unique (opened_grant_id),
    constraint disclosure_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint disclosure_is_to_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint disclosure_stands_on_a_consent foreign key (release_consent_id) references release_consent (release_consent_id),
    constraint disclosure_is_under_another foreign key (under_disclosure_id) references disclosure (disclosure_id),
    constraint disclosure_opens_a_grant foreign key (opened_grant_id) references access_grant (access_grant_id),
    constraint disclosure_follows_an_identity_check foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint disclosure_has_an_issued_document foreign key (document_id) references document (document_id),
    constraint disclosure_is_a_known_act check
        (act in ('HANDED_OVER', 'ACCESS_OPENED', 'LOOKED_AT', 'DOWNLOADED', 'ANSWERED')),
    constraint disclosure_names_a_recipient check (trim(recipient_name) <> ''),
    constraint disclosure_has_a_known_recipient check (recipient_kind in
        ('PATIENT', 'REPRESENTATIVE', 'HEIR', 'TREATING', 'FACILITY', 'OTHER_DENTIST', 'PUBLIC_BODY', 'HEALTH_CONTROL',
            'EXPERT_COMMISSION', 'STATISTICS', 'IDENTIFYING_BODY', 'COURT', 'INSURER', 'THREATENED', 'NAMED_PERSON')),
    constraint disclosure_has_a_known_ground check (ground in
        ('CONTINUED_TREATMENT', 'THREAT_TO_OTHERS', 'CORPSE_IDENTIFICATION', 'EPIDEMIC_CONTROL',
            'EXPERTISE_SOCIAL_INSURANCE', 'STATISTICS', 'PUBLIC_BODY', 'LICENSED_INSURER', 'PATIENT_REQUEST',
            'COURT_ORDER', 'DATA_SUBJECT_CONSENT')),
    constraint disclosure_has_a_known_channel check
        (channel in ('ONLINE_ACCESS', 'MEDIUM_IN_PERSON', 'PRINT', 'COLLECTION_BY_THIRD_PERSON')),
    constraint disclosure_for_statistics_names_nobody check ((ground = 'STATISTICS') = (patient_id is null)),
    constraint disclosure_to_an_insurer_names_the_licence check
        (ground <> 'LICENSED_INSURER' or trim(coalesce(licence_section, '')) <> ''),
    constraint disclosure_to_a_named_person_is_by_consent check
        (recipient_kind <> 'NAMED_PERSON' and channel <> 'COLLECTION_BY_THIRD_PERSON' or ground = 'DATA_SUBJECT_CONSENT'),
    constraint disclosure_has_a_known_notice check (notice in ('NOT_REQUIRED', 'GIVEN', 'WITHHELD_BY_ORDER')),
    constraint disclosure_notice_is_withheld_by_an_order check
        ((notice = 'WITHHELD_BY_ORDER') = (trim(coalesce(notice_order, '')) <> '')),
    constraint disclosure_of_a_threat_is_told_to_the_person check (ground <> 'THREAT_TO_OTHERS' or notice <> 'NOT_REQUIRED'),
    constraint disclosure_by_consent_names_it check
        ((ground = 'DATA_SUBJECT_CONSENT') = (release_consent_id is not null or under_disclosure_id is not null)),
    constraint disclosure_stands_on_one_thing check (release_consent_id is null or under_disclosure_id is null),
    constraint disclosure_handed_over_names_who_took_it check
        (act <> 'HANDED_OVER' or trim(coalesce(taken_by, '')) <> '' and identity_check_id is not null),
    constraint disclosure_on_a_medium_names_it check
        (act <> 'HANDED_OVER' or channel <> 'MEDIUM_IN_PERSON' or trim(coalesce(medium_number, '')) <> ''),
    constraint disclosure_is_dated_by_its_day check (abs(datediff(disclosed_on, disclosed_at)) <= 1)
);

-- A study may lie in another archive than this one.
create table disclosure_item (
    disclosure_item_id uuid        not null,
    disclosure_id      uuid        not null,
    kind               varchar(10) not null,
    study_id           uuid,
    document_id        uuid,

    primary key (disclosure_item_id),
    index disclosure_item_of_a_disclosure (disclosure_id),
    constraint disclosure_item_is_of_a_disclosure foreign key (disclosure_id) references disclosure (disclosure_id),
    constraint disclosure_item_is_a_document foreign key (document_id) references document (document_id),
    constraint disclosure_item_has_a_known_kind check (kind in ('PICTURES', 'REPORT', 'RECORD', 'ANSWER')),
    constraint disclosure_item_of_pictures_names_the_study check ((kind in ('PICTURES', 'REPORT')) = (study_id is not null))
);

-- The order that withheld the notice has ended and the person was told.
create table disclosure_told (
    disclosure_id uuid        not null,
    told_at       datetime(6) not null,
    told_by       uuid        not null,

    primary key (disclosure_id),
    constraint disclosure_told_is_of_a_disclosure foreign key (disclosure_id) references disclosure (disclosure_id)
);

delimiter //
create function of_one_person(one uuid, other uuid) returns boolean
reads sql data
    return exists (select 1 from patient a join patient b on b.person_id = a.person_id
        where a.patient_id = one and b.patient_id = other)//

-- Who must have signed, by age on a day and capacity: as a consent to an irradiation (Health Act, art. 87).
create procedure release_consent_must_be_signed(in which uuid, in day date)
reads sql data
begin
    declare age int;
    declare able varchar(24);
    declare patients, parents, guardians, curators int;

    select timestampdiff(year, p.birth_date, day), c.capacity into age, able
        from release_consent c join patient p on p.patient_id = c.patient_id where c.release_consent_id = which;
    select count(case role when 'SELF' then 1 end), count(case role when 'PARENT' then 1 end),
            count(case role when 'GUARDIAN' then 1 end), count(case role when 'CURATOR' then 1 end)
        into patients, parents, guardians, curators
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
end//

-- Given, not withdrawn, not expired, countersigned where it must be. Whoever asks holds it until the end of the transaction,
-- so that a withdrawal at another desk comes either before or after.
create procedure release_consent_must_stand(in which uuid, in day date)
modifies sql data
begin
    declare wanted varchar(10);
    declare expires date;
    declare granted, countersigned, ended int;

    select form, expires_on into wanted, expires from release_consent where release_consent_id = which for update;
    select count(case event when 'GRANTED' then 1 end), count(case event when 'COUNTERSIGNED' then 1 end),
            count(case when event in ('WITHDRAWN', 'DECLINED') then 1 end)
        into granted, countersigned, ended
        from release_consent_event where release_consent_id = which for update;
    if granted = 0 then
        signal sqlstate '45000' set message_text = 'the consent to a release was not given';
    elseif ended > 0 then
        signal sqlstate '45000' set message_text = 'the consent to a release was withdrawn or declined';
    elseif expires < day then
        signal sqlstate '45000' set message_text = 'the consent to a release has expired';
    elseif wanted = 'TRANSFER' and countersigned = 0 then
        signal sqlstate '45000' set message_text = 'a transfer outside the Area waits for the data protection officer';
    end if;
end//

create procedure release_check_must_be_good(in shown uuid, in whose uuid, in day date, in role varchar(12))
reads sql data
begin
    if not exists (select 1 from identity_check c where c.identity_check_id = shown and c.purpose = 'RELEASE'
            and c.checked_on = day and c.names_match and c.number_match and of_one_person(c.patient_id, whose)
            and (role is null and c.bearer in ('SELF', 'PARENT', 'GUARDIAN', 'CURATOR') or c.bearer = role)) then
        signal sqlstate '45000' set message_text = 'whoever signs was not looked at today for a release of this patient';
    end if;
end//

create trigger release_consent_is_of_its_country before insert on release_consent for each row
begin
    declare practises char(3);

    if new.form <> 'TRANSFER' and not exists (select 1 from eea_country where country = new.country) then
        signal sqlstate '45000' set message_text = 'a transfer outside the Area needs the explicit form';
    end if;
    if new.practitioner_id is not null then
        select country into practises from practitioner where practitioner_id = new.practitioner_id;
        if not (practises <=> new.country) then
            signal sqlstate '45000' set message_text = 'a practitioner is where the register says they practise';
        end if;
    end if;
end//

create trigger release_consent_study_comes_before_the_signature before insert on release_consent_study for each row
begin
    if exists (select 1 from release_consent_signature where release_consent_id = new.release_consent_id) then
        signal sqlstate '45000' set message_text = 'what is consented to never grows after a signature';
    elseif not exists (select 1 from release_consent c join study s on s.study_id = new.study_id
            where c.release_consent_id = new.release_consent_id and of_one_person(c.patient_id, s.patient_id)) then
        signal sqlstate '45000' set message_text = 'a consent to a release is for the studies of its person';
    end if;
end//

create trigger release_consent_signature_is_checked before insert on release_consent_signature for each row
begin
    declare whose uuid;

    if exists (select 1 from release_consent_event where release_consent_id = new.release_consent_id) then
        signal sqlstate '45000' set message_text = 'a consent that was given takes no further signature';
    end if;
    select patient_id into whose from release_consent where release_consent_id = new.release_consent_id;
    call release_check_must_be_good(new.identity_check_id, whose, new.signed_on, new.role);
end//

create trigger release_consent_event_follows_the_others before insert on release_consent_event for each row
begin
    declare wanted varchar(10);
    declare whose, given_by uuid;
    declare given, ended int;

    select form, patient_id into wanted, whose
        from release_consent where release_consent_id = new.release_consent_id for update;
    select count(case event when 'GRANTED' then 1 end), count(case when event <> 'GRANTED' then 1 end),
            max(case event when 'GRANTED' then recorded_by end)
        into given, ended, given_by
        from release_consent_event where release_consent_id = new.release_consent_id;
    if new.event = 'GRANTED' then
        call release_consent_must_be_signed(new.release_consent_id, new.occurred_on);
    elseif given = 0 then
        signal sqlstate '45000' set message_text = 'only a consent that was given is countersigned, declined or withdrawn';
    elseif new.event = 'WITHDRAWN' then
        call release_check_must_be_good(new.identity_check_id, whose, new.occurred_on, null);
    elseif wanted <> 'TRANSFER' or ended > 0 then
        signal sqlstate '45000' set message_text = 'only a standing consent to a transfer is countersigned or declined, once';
    elseif given_by = new.recorded_by
        or not exists (select 1 from account_role where account_id = new.recorded_by and role = 'DPO') then
        signal sqlstate '45000' set message_text = 'the data protection officer countersigns what somebody else took in';
    end if;
end//

create trigger disclosure_has_its_ground before insert on disclosure for each row
begin
    declare practises char(3);
    declare consent uuid;

    if new.practitioner_id is not null then
        select country into practises from practitioner where practitioner_id = new.practitioner_id;
        if not (practises <=> new.recipient_country) then
            signal sqlstate '45000' set message_text = 'a practitioner is where the register says they practise';
        end if;
    end if;
    if new.recipient_country <> 'BGR' and new.ground <> 'DATA_SUBJECT_CONSENT'
        and new.recipient_kind not in ('PATIENT', 'REPRESENTATIVE', 'HEIR') then
        signal sqlstate '45000' set message_text = 'abroad data go only by the consent of the person';
    end if;
    if new.ground = 'DATA_SUBJECT_CONSENT' then
        set consent = coalesce(new.release_consent_id, (select d.release_consent_id from disclosure d
            where d.disclosure_id = new.under_disclosure_id and d.act = 'ACCESS_OPENED'));
        call release_consent_must_stand(consent, new.disclosed_on);
        if not exists (select 1 from release_consent c where c.release_consent_id = consent
                and of_one_person(c.patient_id, new.patient_id) and c.recipient_kind = new.recipient_kind
                and c.recipient_name = new.recipient_name and c.practitioner_id <=> new.practitioner_id
                and c.country = new.recipient_country and c.channel = new.channel
                and (c.collector_name is null or new.act <> 'HANDED_OVER' or c.collector_name = new.taken_by)) then
            signal sqlstate '45000' set message_text = 'a consent is for its own recipient, country and channel alone';
        end if;
    end if;
end//

create trigger disclosure_item_is_of_its_person before insert on disclosure_item for each row
begin
    declare whose, consent, pictured uuid;

    select d.patient_id, coalesce(d.release_consent_id, u.release_consent_id) into whose, consent
        from disclosure d left join disclosure u on u.disclosure_id = d.under_disclosure_id
        where d.disclosure_id = new.disclosure_id;
    select patient_id into pictured from study where study_id = new.study_id;
    if pictured is not null and not coalesce(of_one_person(pictured, whose), false) then
        signal sqlstate '45000' set message_text = 'a study is disclosed as part of its own person';
    end if;
    if consent is not null and (new.study_id is not null and not exists (select 1 from release_consent_study s
                where s.release_consent_id = consent and s.study_id = new.study_id)
            or new.kind = 'REPORT' and not (select with_report from release_consent where release_consent_id = consent)
            or new.kind = 'RECORD' and not (select whole_record from release_consent where release_consent_id = consent)
            or new.kind = 'ANSWER') then
        signal sqlstate '45000' set message_text = 'a consent is for what it names and nothing more';
    end if;
end//

create trigger disclosure_told_ends_a_withheld_notice before insert on disclosure_told for each row
begin
    if not exists (select 1 from disclosure where disclosure_id = new.disclosure_id and notice = 'WITHHELD_BY_ORDER') then
        signal sqlstate '45000' set message_text = 'only a notice that was withheld is given later';
    end if;
end//

create trigger release_consent_never_changes before update on release_consent for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent to a release never changes';
end//
create trigger release_consent_is_never_deleted before delete on release_consent for each row
begin
    signal sqlstate '45000' set message_text = 'a printed consent to a release is never deleted';
end//
create trigger release_consent_study_never_changes before update on release_consent_study for each row
begin
    signal sqlstate '45000' set message_text = 'what is consented to never changes';
end//
create trigger release_consent_study_is_never_deleted before delete on release_consent_study for each row
begin
    signal sqlstate '45000' set message_text = 'what is consented to is never deleted';
end//
create trigger release_consent_signature_never_changes before update on release_consent_signature for each row
begin
    signal sqlstate '45000' set message_text = 'a signature never changes';
end//
create trigger release_consent_signature_is_never_deleted before delete on release_consent_signature for each row
begin
    signal sqlstate '45000' set message_text = 'a signature is never deleted';
end//
create trigger release_consent_event_never_changes before update on release_consent_event for each row
begin
    signal sqlstate '45000' set message_text = 'the ledger of consents to a release never changes';
end//
create trigger release_consent_event_is_never_deleted before delete on release_consent_event for each row
begin
    signal sqlstate '45000' set message_text = 'the ledger of consents to a release only grows';
end//
create trigger disclosure_never_changes before update on disclosure for each row
begin
    signal sqlstate '45000' set message_text = 'a disclosure never changes';
end//
create trigger disclosure_is_never_deleted before delete on disclosure for each row
begin
    signal sqlstate '45000' set message_text = 'a disclosure is never deleted';
end//
create trigger disclosure_item_never_changes before update on disclosure_item for each row
begin
    signal sqlstate '45000' set message_text = 'what was disclosed never changes';
end//
create trigger disclosure_item_is_never_deleted before delete on disclosure_item for each row
begin
    signal sqlstate '45000' set message_text = 'what was disclosed is never deleted';
end//
create trigger disclosure_told_never_changes before update on disclosure_told for each row
begin
    signal sqlstate '45000' set message_text = 'a notice that was given never changes';
end//
create trigger disclosure_told_is_never_deleted before delete on disclosure_told for each row
begin
    signal sqlstate '45000' set message_text = 'a notice that was given is never deleted';
end//
delimiter ;

grant select on eea_country to registratura_application;
grant select, insert on release_consent to registratura_application;
grant select, insert on release_consent_study to registratura_application;
grant select, insert on release_consent_signature to registratura_application;
grant select, insert on release_consent_event to registratura_application;
grant select, insert on disclosure to registratura_application;
grant select, insert on disclosure_item to registratura_application;
grant select, insert on disclosure_told to registratura_application;
