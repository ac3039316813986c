-- Pictures made elsewhere that somebody brings, to be compared with an examination of ours. They become part of the record of
-- that examination: they are its patient's, are seen by those who make and read it, and are kept as long as it is. They are
-- nobody's exposure here: no dose, no consent to an irradiation, no retake is counted of them. Whose a study is stands in
-- study.patient_id alone, as before, and comes from its order or from here.
create table brought_study (
    brought_study_id  uuid         not null,
    study_id          uuid         not null,
    imaging_order_id  uuid         not null,
    brought_by        varchar(16)  not null,
    purpose           varchar(16)  not null,
    made_where        varchar(120) not null,
    examination       varchar(20)  not null,
    name_agrees       boolean      not null,
    birth_date_agrees boolean      not null,
    number_agrees     boolean      not null,
    entered_at        datetime(6)  not null,
    entered_by        uuid         not null,
    looked_at         datetime(6),
    looked_by         uuid,
    taken_back_at     datetime(6),
    taken_back_by     uuid,
    taken_back_reason varchar(300),
    standing_study_id uuid as (if(taken_back_at is null, study_id, null)) virtual,

    primary key (brought_study_id),
    constraint brought_study_is_brought_once unique (standing_study_id),
    index brought_study_with_an_order (imaging_order_id),
    constraint brought_study_is_a_study foreign key (study_id) references study (study_id),
    constraint brought_study_is_for_an_examination
        foreign key (imaging_order_id) references imaging_order (imaging_order_id),
    constraint brought_study_came_by_somebody check (brought_by in ('PATIENT', 'REPRESENTATIVE', 'DENTIST')),
    constraint brought_study_has_a_purpose check (purpose in ('COMPARISON', 'DENTIST_ASKED')),
    constraint brought_study_says_where_it_was_made check (trim(made_where) <> ''),
    constraint brought_study_is_looked_at_by_another check
        ((looked_at is null) = (looked_by is null) and (looked_by is null or looked_by <> entered_by)),
    constraint brought_study_is_taken_back_by_somebody_for_a_reason check
        ((taken_back_at is null) = (taken_back_by is null)
            and (taken_back_at is null) = (taken_back_reason is null) and trim(coalesce(taken_back_reason, '-')) <> '')
);

alter table study
    add column brought_study_id uuid after imaging_order_id,
    drop constraint study_has_a_known_attachment,
    drop constraint study_is_attached_in_some_way,
    drop constraint study_attached_by_a_person_says_who_and_why,
    add constraint study_was_brought foreign key (brought_study_id) references brought_study (brought_study_id),
    add constraint study_has_a_known_attachment
        check (attachment in ('ACCESSION_NUMBER', 'IDENTIFIER', 'PERSON', 'BROUGHT')),
    add constraint study_is_attached_in_some_way check
        ((imaging_order_id is null and brought_study_id is null) = (attachment is null)
            and (attachment is null) = (attached_at is null)),
    add constraint study_is_made_here_or_brought check (imaging_order_id is null or brought_study_id is null),
    add constraint study_that_was_brought_says_so check
        ((brought_study_id is not null) = (coalesce(attachment, '') = 'BROUGHT')),
    add constraint study_attached_by_a_person_says_who_and_why check
        (attachment is null or attachment <> 'PERSON' or (attached_by is not null and trim(attach_reason) <> '')),
    add constraint study_brought_says_who_entered_it check
        (attachment is null or attachment <> 'BROUGHT' or attached_by is not null);

drop trigger study_comes_to_the_patient_of_its_order;
drop trigger study_goes_with_the_patient_of_its_order;
drop trigger study_stays_with_its_order;
drop trigger study_name_is_read_while_it_is_nobodys;

delimiter //
create trigger study_comes_to_the_patient_of_its_order before insert on study for each row
begin
    if new.brought_study_id is not null then
        signal sqlstate '45000' set message_text = 'a study is here before it is said that it was brought';
    end if;
    set new.patient_id = (select patient_id from imaging_order where imaging_order_id = new.imaging_order_id);
end//
create trigger study_goes_with_the_patient_of_its_order before update on study for each row
begin
    if not (new.study_instance_uid <=> old.study_instance_uid) then
        signal sqlstate '45000' set message_text = 'a study keeps its UID';
    end if;
    set new.patient_id = (select o.patient_id from imaging_order o
        where o.imaging_order_id = coalesce(new.imaging_order_id,
            (select b.imaging_order_id from brought_study b where b.brought_study_id = new.brought_study_id)));
end//
create trigger study_stays_with_its_order before update on study for each row
begin
    if old.imaging_order_id is not null and not (new.imaging_order_id <=> old.imaging_order_id) then
        signal sqlstate '45000' set message_text = 'a study stays with the order it came to';
    elseif not (new.brought_study_id <=> old.brought_study_id) then
        if old.brought_study_id is not null and not exists (select 1 from brought_study b
                where b.brought_study_id = old.brought_study_id and b.taken_back_at is not null) then
            signal sqlstate '45000' set message_text = 'a study that was brought stays until it is taken back';
        elseif new.brought_study_id is not null and not exists (select 1 from brought_study b
                where b.brought_study_id = new.brought_study_id and b.study_id = new.study_id and b.taken_back_at is null
                    and (b.looked_by is not null or b.name_agrees and b.birth_date_agrees and b.number_agrees)) then
            signal sqlstate '45000' set message_text = 'a file that does not agree with its patient needs two who looked';
        end if;
    elseif old.imaging_order_id is null and new.imaging_order_id is not null and exists (select 1 from brought_study b
            where b.study_id = old.study_id and b.taken_back_at is null) then
        signal sqlstate '45000' set message_text = 'a study that is said to be brought was made for no order';
    end if;
end//
create trigger study_name_is_read_while_it_is_nobodys before update on study for each row
begin
    if (old.imaging_order_id is not null or old.brought_study_id is not null)
        and not (new.patient_name_sealed <=> old.patient_name_sealed and new.lettering <=> old.lettering) then
        signal sqlstate '45000' set message_text = 'the name in a study is read anew only while it is nobody''s';
    end if;
end//

create trigger brought_study_is_nobodys_yet before insert on brought_study for each row
begin
    if new.looked_at is not null or new.taken_back_at is not null then
        signal sqlstate '45000' set message_text = 'what was brought is looked at and taken back after it was entered';
    elseif exists (select 1 from study s where s.study_id = new.study_id and s.patient_id is not null) then
        signal sqlstate '45000' set message_text = 'a study of a patient was not brought to another';
    elseif exists (select 1 from reported_exposure r where r.study_id = new.study_id) then
        signal sqlstate '45000' set message_text = 'a study that an exposure is known of was made here';
    elseif exists (select 1 from imaging_order o where o.imaging_order_id = new.imaging_order_id
            and o.cancelled_at is not null) then
        signal sqlstate '45000' set message_text = 'nothing is compared with an examination that was called off';
    end if;
end//
create trigger brought_study_is_looked_at_and_taken_back_once before update on brought_study for each row
begin
    if not (new.brought_study_id <=> old.brought_study_id and new.study_id <=> old.study_id
            and new.imaging_order_id <=> old.imaging_order_id and new.brought_by <=> old.brought_by
            and new.purpose <=> old.purpose and new.made_where <=> old.made_where
            and new.examination <=> old.examination and new.name_agrees <=> old.name_agrees
            and new.birth_date_agrees <=> old.birth_date_agrees and new.number_agrees <=> old.number_agrees
            and new.entered_at <=> old.entered_at and new.entered_by <=> old.entered_by)
        or old.looked_at is not null and not (new.looked_at <=> old.looked_at and new.looked_by <=> old.looked_by)
        or old.taken_back_at is not null then
        signal sqlstate '45000' set message_text = 'what was said of a brought study never changes';
    elseif new.taken_back_at is not null and exists (select 1 from legal_hold h
            where h.study_id = old.study_id and h.lifted_at is null) then
        signal sqlstate '45000' set message_text = 'a study under a hold stays where it is';
    end if;
end//
create trigger brought_study_is_never_deleted before delete on brought_study for each row
begin
    signal sqlstate '45000' set message_text = 'that a study was brought is never deleted';
end//

create trigger reported_exposure_is_never_of_a_brought_study before insert on reported_exposure for each row
begin
    if exists (select 1 from study s where s.study_id = new.study_id and s.brought_study_id is not null) then
        signal sqlstate '45000' set message_text = 'what was made elsewhere is no exposure of ours';
    end if;
end//

-- Something was made of an order, or brought to be compared with it: it is part of a medical record.
drop function order_led_to_something//
create function order_led_to_something(which uuid) returns boolean
reads sql data
    return exists (select 1 from exposure where imaging_order_id = which)
        or exists (select 1 from exposure_exception where imaging_order_id = which)
        or exists (select 1 from consent_form where imaging_order_id = which)
        or exists (select 1 from study where imaging_order_id = which)
        or exists (select 1 from brought_study where imaging_order_id = which)//
delimiter ;

grant select, insert on brought_study to registratura_application;
grant update (looked_at, looked_by, taken_back_at, taken_back_by, taken_back_reason) on brought_study
    to registratura_application;
grant update (brought_study_id) on study to registratura_application;
