-- What a patient lets a dentist see. A grant is never prolonged and never edited: it is given, it ends, or it is withdrawn.
-- Without a study it covers every study of the patient, those to come too.
create table access_grant (
    access_grant_id uuid        not null,
    patient_id      uuid        not null,
    practitioner_id uuid        not null,
    study_id        uuid,
    starts_at       datetime(6) not null,
    ends_at         datetime(6) not null,
    granted_by      uuid        not null,
    withdrawn_at    datetime(6),
    withdrawn_by    uuid,

    primary key (access_grant_id),
    index access_grant_by_practitioner (practitioner_id, patient_id, study_id),
    index access_grant_by_patient (patient_id, starts_at),
    constraint access_grant_is_of_a_patient foreign key (patient_id) references patient (patient_id),
    constraint access_grant_is_to_a_practitioner foreign key (practitioner_id) references practitioner (practitioner_id),
    constraint access_grant_is_by_an_account foreign key (granted_by) references account (account_id),
    constraint access_grant_ends_after_it_starts check (ends_at > starts_at),
    constraint access_grant_is_withdrawn_by_somebody check ((withdrawn_at is null) = (withdrawn_by is null))
);

delimiter //
create trigger access_grant_is_only_withdrawn before update on access_grant for each row
begin
    if old.withdrawn_at is not null
        or not (new.access_grant_id <=> old.access_grant_id and new.patient_id <=> old.patient_id
            and new.practitioner_id <=> old.practitioner_id and new.study_id <=> old.study_id
            and new.starts_at <=> old.starts_at and new.ends_at <=> old.ends_at and new.granted_by <=> old.granted_by)
    then
        signal sqlstate '45000' set message_text = 'a grant is withdrawn once and never changes otherwise';
    end if;
end//
create trigger access_grant_is_never_deleted before delete on access_grant for each row
begin
    signal sqlstate '45000' set message_text = 'a grant is never deleted';
end//
delimiter ;

-- When an account looked at a study for the first and for the last time: the marks "new" and "unread" are made of it,
-- and so is the sentence "seen twice". Who looked, as the law understands it, stands in the log.
create table study_look (
    study_id        uuid        not null,
    account_id      uuid        not null,
    first_looked_at datetime(6) not null,
    last_looked_at  datetime(6) not null,
    looks           int         not null,

    primary key (study_id, account_id),
    constraint study_look_is_by_an_account foreign key (account_id) references account (account_id),
    constraint study_look_is_counted check (looks > 0)
);

grant select, insert on access_grant to registratura_application;
grant update (withdrawn_at, withdrawn_by) on access_grant to registratura_application;
grant select, insert, update on study_look to registratura_application;
