-- What the family of a patient sees and takes online is given to another than the patient, and stands in the register as what a dentist
-- sees does (V202): the first look under each access, written once, and every copy.
create table family_first_look (
    family_access_id uuid        not null,
    study_id         uuid        not null,
    looked_at        datetime(6) not null,

    primary key (family_access_id, study_id),
    constraint family_first_look_is_under_an_access foreign key (family_access_id) references family_access (family_access_id)
);

delimiter //
create trigger family_first_look_never_changes before update on family_first_look for each row
begin
    signal sqlstate '45000' set message_text = 'the first look of a family never changes';
end//
create trigger family_first_look_is_never_deleted before delete on family_first_look for each row
begin
    signal sqlstate '45000' set message_text = 'the first look of a family is never deleted';
end//

-- A child has no sign-in (V193): whatever is shared of a child a representative shared, whose right ends with the eighteenth birthday,
-- and what they shared ends with it.
create function grant_is_outgrown(which uuid, day date) returns boolean
reads sql data
    return exists (select 1 from access_grant g join patient r on r.patient_id = g.patient_id
            join patient p on p.patient_id = r.person_id
        where g.access_grant_id = which and is_of_age(p.birth_date, day)
            and not is_of_age(p.birth_date, date(g.starts_at + interval 3 hour)))//
delimiter ;

grant select, insert on family_first_look to registratura_application;
grant execute on function grant_is_outgrown to registratura_application;
