-- The same at the desk on paper: the patient, or who represents them, signs a mandate that names the dentist, the studies and the last
-- day; the desk writes it down after a look into the document of whoever signed. It is withdrawn so, too, and online as any other.
alter table access_grant
    add column identity_check_id uuid,
    add column document_id uuid,
    add column withdrawn_check_id uuid,
    add column withdrawn_document_id uuid,
    add column given varchar(8) as
        (case when document_id is not null then 'PAPER' when chair_code_id is not null then 'CODE' else 'ONLINE' end) virtual,
    add constraint access_grant_is_of_a_study_once_on_a_paper unique (document_id, study_id),
    add constraint access_grant_rests_on_a_look foreign key (identity_check_id) references identity_check (identity_check_id),
    add constraint access_grant_is_an_issued_document foreign key (document_id) references document (document_id),
    add constraint access_grant_ends_on_a_look foreign key (withdrawn_check_id) references identity_check (identity_check_id),
    add constraint access_grant_ends_by_an_issued_document foreign key (withdrawn_document_id) references document (document_id),
    add constraint access_grant_on_paper_has_its_look_and_its_paper check ((identity_check_id is null) = (document_id is null)),
    add constraint access_grant_is_of_one_origin check (document_id is null or chair_code_id is null),
    add constraint access_grant_ends_on_paper_with_a_look check ((withdrawn_check_id is null) = (withdrawn_document_id is null)),
    add constraint access_grant_ends_on_paper_when_it_is_withdrawn check (withdrawn_document_id is null or withdrawn_at is not null);

delimiter //
-- Whether a look into a document, for a release and on the day of this moment, was of the patient, who is of age, or of somebody who
-- may act for them: by law, or by a power of attorney for medical records (Health Act, art. 28b). Sofia is two or three hours ahead.
create function look_lets_share(which uuid, whose uuid, moment datetime(6)) returns boolean
reads sql data
    return exists (select 1 from identity_check c
            join patient looked on looked.patient_id = c.patient_id
            join patient one on one.patient_id = whose and one.person_id = looked.person_id
            join patient p on p.patient_id = one.person_id
        where c.identity_check_id = which and c.purpose = 'RELEASE' and c.names_match and c.number_match
            and c.checked_on in (date(moment + interval 2 hour), date(moment + interval 3 hour))
            and (c.bearer = 'SELF' and is_of_age(p.birth_date, c.checked_on)
                or c.bearer in ('PARENT', 'GUARDIAN', 'CURATOR')
                or c.bearer = 'PROXY' and exists (select 1 from power_of_attorney_scope s
                    where s.power_of_attorney_id = c.power_of_attorney_id and s.power = 'MEDICAL_COPIES')))//
-- Whether a paper of this kind, of the patient and of that day, lies printed.
create function paper_lies_printed(which uuid, kind varchar(60), whose uuid, moment datetime(6)) returns boolean
reads sql data
    return exists (select 1 from document d
            join document_print o on o.document_id = d.document_id
            join patient named on named.patient_id = d.subject_id
            join patient one on one.patient_id = whose and one.person_id = named.person_id
        where d.document_id = which and d.template = kind
            and d.numbered_on in (date(moment + interval 2 hour), date(moment + interval 3 hour)))//

create trigger access_grant_of_the_desk_was_signed before insert on access_grant for each row
begin
    declare desk boolean default exists (select 1 from account where account_id = new.granted_by and kind = 'STAFF');
    if desk and new.document_id is null then
        signal sqlstate '45000' set message_text = 'the desk gives a grant by a signed paper alone';
    end if;
    if not desk and new.document_id is not null then
        signal sqlstate '45000' set message_text = 'a signed paper is written down at the desk';
    end if;
    if new.document_id is not null and not look_lets_share(new.identity_check_id, new.patient_id, new.starts_at) then
        signal sqlstate '45000' set message_text = 'a grant on paper rests on a look into the document of whoever signed, on its day';
    end if;
    if new.document_id is not null
        and not paper_lies_printed(new.document_id, 'dentist-mandate', new.patient_id, new.starts_at) then
        signal sqlstate '45000' set message_text = 'a grant on paper has a printed paper of this patient and day';
    end if;
    if new.withdrawn_at is not null or new.withdrawn_document_id is not null then
        signal sqlstate '45000' set message_text = 'a grant begins before it ends';
    end if;
end//
drop trigger access_grant_is_only_withdrawn//
create trigger access_grant_is_only_withdrawn before update on access_grant for each row
begin
    if old.withdrawn_at is not null
        or not (new.access_grant_id <=> old.access_grant_id and new.patient_id <=> old.patient_id
            and new.practitioner_id <=> old.practitioner_id and new.study_id <=> old.study_id
            and new.starts_at <=> old.starts_at and new.ends_at <=> old.ends_at and new.granted_by <=> old.granted_by
            and new.chair_code_id <=> old.chair_code_id and new.identity_check_id <=> old.identity_check_id
            and new.document_id <=> old.document_id)
    then
        signal sqlstate '45000' set message_text = 'a grant is withdrawn once and never changes otherwise';
    end if;
    if new.withdrawn_document_id is not null and not (look_lets_share(new.withdrawn_check_id, new.patient_id, new.withdrawn_at)
        and paper_lies_printed(new.withdrawn_document_id, 'dentist-mandate-end', new.patient_id, new.withdrawn_at)) then
        signal sqlstate '45000' set message_text = 'a grant is withdrawn on paper after a look into the document of whoever signed, on its day';
    end if;
end//
delimiter ;

grant update (withdrawn_check_id, withdrawn_document_id) on access_grant to registratura_application;
