-- Diagnostic reference levels (Ordinance 2/2018, art. 25; Council Directive 2013/59/Euratom, art. 56): shipped empty, entered by
-- the physicist with their sources. A level never changes: the next version is a row of its own; an end is set once.
create table reference_level (
    reference_level_id uuid           not null,
    examination        varchar(20)    not null,
    patient_group      varchar(8)     not null,
    quantity           varchar(20)    not null,
    level_value        decimal(10, 3) not null,
    unit               varchar(8)     not null,
    is_national        boolean        not null,
    source             varchar(300)   not null,
    source_address     varchar(500),
    valid_from         date           not null,
    valid_to           date,
    recorded_at        datetime(6)    not null,
    recorded_by        uuid           not null,
    ended_at           datetime(6),
    ended_by           uuid,

    primary key (reference_level_id),
    index reference_level_by_examination (examination, patient_group, quantity, valid_from),
    constraint reference_level_is_recorded_by_somebody foreign key (recorded_by) references account (account_id),
    constraint reference_level_is_ended_by_somebody foreign key (ended_by) references account (account_id),
    constraint reference_level_is_of_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint reference_level_is_for_a_known_group check (patient_group in ('CHILD', 'ADULT')),
    constraint reference_level_has_a_known_quantity check
        (quantity in ('DOSE_AREA_PRODUCT', 'ENTRANCE_DOSE', 'CTDI_VOL')),
    constraint reference_level_has_the_unit_of_its_quantity check
        (unit = if(quantity = 'DOSE_AREA_PRODUCT', 'mGy.cm2', 'mGy')),
    constraint reference_level_is_positive check (level_value > 0),
    constraint reference_level_has_a_source check (trim(source) <> ''),
    constraint reference_level_ends_after_it_begins check (valid_to >= valid_from),
    constraint reference_level_is_ended_by_one_at_a_moment check
        ((ended_at is null) = (ended_by is null) and (ended_at is null or valid_to is not null))
);

-- A local review of doses that exceed a level (Council Directive 2013/59/Euratom, art. 58): what was found and why it is
-- looked into; the conclusion is an entry of its own. Nobody is named: the numbers are of a kind of examination.
create table dose_review (
    dose_review_id     uuid           not null,
    examination        varchar(20)    not null,
    patient_group      varchar(8)     not null,
    quantity           varchar(20)    not null,
    device_id          uuid,
    period_from        date           not null,
    period_to          date           not null,
    patients           int            not null,
    median_value       decimal(10, 3) not null,
    reference_level_id uuid           not null,
    reason             varchar(500)   not null,
    opened_at          datetime(6)    not null,
    opened_by          uuid           not null,

    primary key (dose_review_id),
    constraint dose_review_may_be_of_one_device foreign key (device_id) references device (device_id),
    constraint dose_review_compares_with_a_level foreign key (reference_level_id)
        references reference_level (reference_level_id),
    constraint dose_review_is_opened_by_somebody foreign key (opened_by) references account (account_id),
    constraint dose_review_is_of_a_period check (period_from <= period_to),
    constraint dose_review_rests_on_twenty_patients check (patients >= 20),
    constraint dose_review_has_a_reason check (trim(reason) <> '')
);

create table dose_review_conclusion (
    dose_review_id uuid          not null,
    conclusion     varchar(1000) not null,
    concluded_at   datetime(6)   not null,
    concluded_by   uuid          not null,

    primary key (dose_review_id),
    constraint dose_review_conclusion_is_of_a_review foreign key (dose_review_id) references dose_review (dose_review_id),
    constraint dose_review_is_concluded_by_somebody foreign key (concluded_by) references account (account_id),
    constraint dose_review_conclusion_says_something check (trim(conclusion) <> '')
);

delimiter //
create trigger reference_level_never_changes before update on reference_level for each row
begin
    if old.ended_at is not null
        or not (new.reference_level_id <=> old.reference_level_id and new.examination <=> old.examination
            and new.patient_group <=> old.patient_group and new.quantity <=> old.quantity
            and new.level_value <=> old.level_value and new.unit <=> old.unit and new.is_national <=> old.is_national
            and new.source <=> old.source and new.source_address <=> old.source_address
            and new.valid_from <=> old.valid_from and new.recorded_at <=> old.recorded_at
            and new.recorded_by <=> old.recorded_by)
        or new.ended_at is null then
        signal sqlstate '45000' set message_text = 'a reference level never changes: it is ended once, and the next is entered';
    end if;
end//
create trigger reference_level_is_never_deleted before delete on reference_level for each row
begin
    signal sqlstate '45000' set message_text = 'a reference level is never deleted';
end//
create trigger dose_review_is_of_a_level_that_was_exceeded before insert on dose_review for each row
begin
    if not exists (select 1 from reference_level l
        where l.reference_level_id = new.reference_level_id and l.examination = new.examination
            and l.patient_group = new.patient_group and l.quantity = new.quantity and new.median_value > l.level_value) then
        signal sqlstate '45000' set message_text = 'a review compares a median with the level of its examination that it exceeds';
    end if;
end//
create trigger dose_review_never_changes before update on dose_review for each row
begin
    signal sqlstate '45000' set message_text = 'a dose review never changes';
end//
create trigger dose_review_is_never_deleted before delete on dose_review for each row
begin
    signal sqlstate '45000' set message_text = 'a dose review is never deleted';
end//
create trigger dose_review_conclusion_never_changes before update on dose_review_conclusion for each row
begin
    signal sqlstate '45000' set message_text = 'the conclusion of a dose review never changes';
end//
create trigger dose_review_conclusion_is_never_deleted before delete on dose_review_conclusion for each row
begin
    signal sqlstate '45000' set message_text = 'the conclusion of a dose review is never deleted';
end//
delimiter ;

grant select, insert on reference_level to registratura_application;
grant update (valid_to, ended_at, ended_by) on reference_level to registratura_application;
grant select, insert on dose_review to registratura_application;
grant select, insert on dose_review_conclusion to registratura_application;
