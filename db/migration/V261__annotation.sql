-- What a dentist draws over a picture they were let see: a length, an angle, an arrow with words, a known length to measure by.
-- It lies beside the picture and never in it, as a presentation state does (DICOM PS3.3 A.33): the object stays as it was
-- received. It is its author's own; the patient sees what the author shares, for as long as it is shared. Taken away is marked,
-- never deleted; it stays with the picture.
create table annotation (
    annotation_id  uuid            not null,
    instance_id    uuid            not null,
    frame_number   int             not null,
    account_id     uuid            not null,
    kind           varchar(16)     not null,
    content_sealed varbinary(4400) not null,
    written_at     datetime(6)     not null,
    changed_at     datetime(6)     not null,
    shared_at      datetime(6),
    removed_at     datetime(6),

    primary key (annotation_id),
    index annotation_of_a_picture (instance_id, account_id),
    constraint annotation_is_of_an_instance foreign key (instance_id) references instance (instance_id),
    constraint annotation_is_by_an_account foreign key (account_id) references account (account_id),
    constraint annotation_is_of_a_known_kind check (kind in ('LENGTH', 'ANGLE', 'ARROW', 'CALIBRATION')),
    constraint annotation_changes_afterwards check (changed_at >= written_at),
    constraint annotation_is_shared_afterwards check (shared_at is null or shared_at >= written_at),
    constraint annotation_is_removed_afterwards check (removed_at is null or removed_at >= written_at)
);

delimiter //
create trigger annotation_is_by_a_dentist before insert on annotation for each row
begin
    if not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'DENTIST'
            and a.activated_at is not null and a.disabled_at is null) then
        signal sqlstate '45000' set message_text = 'an annotation is by a dentist';
    end if;
    if not exists (select 1 from instance i join series r on r.series_id = i.series_id join study s on s.study_id = r.study_id
            where i.instance_id = new.instance_id and s.patient_id is not null
            and new.frame_number between 1 and i.frame_count) then
        signal sqlstate '45000' set message_text = 'an annotation is on a frame of a picture of a patient';
    end if;
    if (select count(*) from annotation a where a.instance_id = new.instance_id and a.account_id = new.account_id) >= 2000
        or (select count(*) from annotation a where a.instance_id = new.instance_id and a.account_id = new.account_id
            and a.removed_at is null) >= 200 then
        signal sqlstate '45000' set message_text = 'a picture has room for 200 annotations of one dentist';
    end if;
end//
create trigger annotation_keeps_its_place before update on annotation for each row
begin
    if not (new.annotation_id <=> old.annotation_id and new.instance_id <=> old.instance_id
            and new.frame_number <=> old.frame_number and new.account_id <=> old.account_id
            and new.kind <=> old.kind and new.written_at <=> old.written_at)
        or new.changed_at < old.changed_at then
        signal sqlstate '45000' set message_text = 'an annotation keeps its author, its picture and its kind';
    end if;
end//
create trigger annotation_is_never_deleted before delete on annotation for each row
begin
    signal sqlstate '45000' set message_text = 'an annotation is taken away, never deleted';
end//
delimiter ;

grant select, insert on annotation to registratura_application;
grant update (content_sealed, changed_at, shared_at, removed_at) on annotation to registratura_application;
