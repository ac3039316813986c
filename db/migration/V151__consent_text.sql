-- What patients are told before an X-ray: one text for each kind of examination and language, in numbered versions.
-- A version is written once. The one in force on a day is the highest of those that took effect by then: a later version
-- replaces whatever was planned before it. The sheet a patient signs names its version, and that version stays as signed.
create table consent_text (
    consent_text_id uuid          not null,
    examination     varchar(16)   not null,
    language        varchar(2)    not null,
    version         int           not null,
    benefit         varchar(1500) not null,
    dose            varchar(600)  not null,
    risk_1          varchar(600)  not null,
    risk_2          varchar(600)  not null,
    risk_3          varchar(600)  not null default '',
    risk_4          varchar(600)  not null default '',
    alternatives    varchar(600)  not null,
    refusal_risk    varchar(600)  not null,
    shipped         boolean       not null,
    order_number    varchar(60)   not null,
    ordered_on      date          not null,
    author          varchar(200)  not null,
    approved_by     varchar(200),
    effective_on    date          not null,
    text_hash       binary(32)    not null,
    recorded_on     date          not null,
    recorded_at     datetime(6)   not null,
    recorded_by     uuid,

    primary key (consent_text_id),
    constraint consent_text_counts_its_versions unique (examination, language, version),
    constraint consent_text_is_of_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint consent_text_is_in_a_known_language check (language in ('bg', 'en')),
    constraint consent_text_counts_from_one check (version >= 1),
    constraint consent_text_says_all_the_law_asks check
        (trim(benefit) <> '' and trim(dose) <> '' and trim(risk_1) <> '' and trim(risk_2) <> ''
            and trim(alternatives) <> '' and trim(refusal_risk) <> ''),
    constraint consent_text_leaves_no_gap_in_its_risks check (risk_4 = '' or risk_3 <> ''),
    constraint consent_text_rests_on_an_order check (trim(order_number) <> '' and trim(author) <> ''),
    constraint consent_text_is_approved_by_a_physician check (shipped or trim(coalesce(approved_by, '')) <> ''),
    constraint consent_text_is_recorded_by_somebody check (shipped or recorded_by is not null),
    constraint consent_text_takes_effect_when_written_or_later check (shipped or effective_on >= recorded_on),
    constraint consent_text_is_ordered_before_it_takes_effect check (ordered_on <= effective_on),
    constraint consent_text_is_dated_by_its_day check (abs(datediff(recorded_on, recorded_at)) <= 1),
    constraint consent_text_has_the_hash_of_its_words check
        (text_hash = unhex(sha2(concat_ws('\n', examination, language, version, benefit, dose, risk_1, risk_2, risk_3,
            risk_4, alternatives, refusal_risk), 256)))
);

-- What was printed before has no version of a text beside it; whatever is printed from now on has one.
alter table consent_form
    add column consent_text_id uuid,
    add column large_print boolean not null default false,
    add column printed_on date,
    add constraint consent_form_is_on_a_known_text foreign key (consent_text_id) references consent_text (consent_text_id),
    add constraint consent_form_is_dated_by_its_day check (abs(datediff(printed_on, printed_at)) <= 1);

delimiter //
create trigger consent_text_follows_the_last before insert on consent_text for each row
begin
    if new.version <> 1 + coalesce((select max(version) from consent_text
            where examination = new.examination and language = new.language), 0) then
        signal sqlstate '45000' set message_text = 'a version of a consent text follows the last one of its kind';
    end if;
end//
create trigger consent_text_never_changes before update on consent_text for each row
begin
    signal sqlstate '45000' set message_text = 'a consent text never changes: a new version is written';
end//
create trigger consent_text_is_never_deleted before delete on consent_text for each row
begin
    signal sqlstate '45000' set message_text = 'a consent text is never deleted';
end//

create trigger consent_form_is_on_the_text_in_force before insert on consent_form for each row
begin
    declare kind varchar(16);
    declare tongue varchar(2);
    declare number int;
    declare since date;

    if new.consent_text_id is null or new.printed_on is null then
        signal sqlstate '45000' set message_text = 'a consent form names the version of its text and its day';
    end if;
    select examination, language, version, effective_on into kind, tongue, number, since
        from consent_text where consent_text_id = new.consent_text_id;
    if not (kind <=> (select examination from imaging_order where imaging_order_id = new.imaging_order_id)) then
        signal sqlstate '45000' set message_text = 'the text of a consent form is of another examination';
    elseif not (tongue <=> (select language from document where document_id = new.document_id)) then
        signal sqlstate '45000' set message_text = 'the text of a consent form is in another language';
    elseif since > new.printed_on then
        signal sqlstate '45000' set message_text = 'the text of a consent form is not in force yet';
    elseif exists (select 1 from consent_text
            where examination = kind and language = tongue and version > number and effective_on <= new.printed_on) then
        signal sqlstate '45000' set message_text = 'the text of a consent form was replaced by a later version';
    end if;
end//
delimiter ;

grant select, insert on consent_text to registratura_application;
