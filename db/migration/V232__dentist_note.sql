-- What a dentist tells the laboratory about a study they were let see: that another is needed, that it shows another tooth than
-- was asked for, or something else. Whoever makes and reads pictures does with it what is to be done, once. It is about the
-- patient and stays with the picture.
create table dentist_note (
    dentist_note_id uuid            not null,
    study_id        uuid            not null,
    account_id      uuid            not null,
    kind            varchar(16)     not null,
    words_sealed    varbinary(2200) not null,
    written_at      datetime(6)     not null,
    done_at         datetime(6),
    done_by         uuid,

    primary key (dentist_note_id),
    index dentist_note_that_waits (done_at, written_at),
    index dentist_note_of_a_study (study_id, account_id),
    constraint dentist_note_is_of_a_study foreign key (study_id) references study (study_id),
    constraint dentist_note_is_by_an_account foreign key (account_id) references account (account_id),
    constraint dentist_note_is_done_by_an_account foreign key (done_by) references account (account_id),
    constraint dentist_note_is_of_a_known_kind check (kind in ('RETAKE', 'WRONG_TOOTH', 'OTHER')),
    constraint dentist_note_is_done_by_somebody check ((done_at is null) = (done_by is null)),
    constraint dentist_note_is_done_afterwards check (done_at is null or done_at >= written_at)
);

delimiter //
create trigger dentist_note_is_by_a_dentist before insert on dentist_note for each row
begin
    if new.done_at is not null then
        signal sqlstate '45000' set message_text = 'a note waits before it is done with';
    end if;
    if not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'DENTIST'
            and a.activated_at is not null and a.disabled_at is null) then
        signal sqlstate '45000' set message_text = 'a note about a study is by a dentist';
    end if;
    if not exists (select 1 from study s where s.study_id = new.study_id and s.patient_id is not null) then
        signal sqlstate '45000' set message_text = 'a note is about a study of a patient';
    end if;
end//
create trigger dentist_note_is_done_once before update on dentist_note for each row
begin
    if old.done_at is not null or new.done_at is null
        or not (new.dentist_note_id <=> old.dentist_note_id and new.study_id <=> old.study_id
            and new.account_id <=> old.account_id and new.kind <=> old.kind
            and new.words_sealed <=> old.words_sealed and new.written_at <=> old.written_at) then
        signal sqlstate '45000' set message_text = 'a note never changes: it is done with, once';
    end if;
    if not exists (select 1 from account_role r where r.account_id = new.done_by
            and r.role in ('TECHNICIAN', 'REPORTING_PHYSICIAN')) then
        signal sqlstate '45000' set message_text = 'a note is done with by who makes or reads pictures';
    end if;
end//
create trigger dentist_note_is_never_deleted before delete on dentist_note for each row
begin
    signal sqlstate '45000' set message_text = 'a note about a study is never deleted';
end//
delimiter ;

grant select, insert on dentist_note to registratura_application;
grant update (done_at, done_by) on dentist_note to registratura_application;
