-- What a request wants corrected (GDPR art. 16), particular by particular: what stood there when it was asked, what it is to become, and
-- whether it did. A decision that grants it has corrected it, in its own transaction.

create table request_particular (
    subject_request_id uuid           not null,
    particular         varchar(12)    not null,
    before_sealed      varbinary(1000) not null,
    after_sealed       varbinary(1000) not null,
    corrected_at       datetime(6),
    corrected_by       uuid,
    corrected_version  int,

    primary key (subject_request_id, particular),
    constraint request_particular_is_of_a_request
        foreign key (subject_request_id) references subject_request (subject_request_id) on delete cascade,
    constraint request_particular_is_known check (particular in
        ('IDENTIFIER', 'FAMILY_NAME', 'GIVEN_NAME', 'PATRONYMIC', 'LATIN_NAME', 'BIRTH_DATE', 'SEX', 'PHONE', 'ADDRESS')),
    constraint request_particular_is_corrected_by_somebody check
        ((corrected_at is null) = (corrected_by is null) and (corrected_at is null) = (corrected_version is null))
);

delimiter //
create trigger request_particular_is_asked_on_the_form before insert on request_particular for each row
begin
    if new.corrected_at is not null or not exists (select 1 from subject_request r
            where r.subject_request_id = new.subject_request_id and r.kind = 'RECTIFICATION' and r.status = 'DRAFT'
            and r.patient_id is not null) then
        signal sqlstate '45000' set message_text = 'what is to be corrected is asked on the form of a rectification';
    end if;
end//
create trigger request_particular_is_only_corrected before update on request_particular for each row
begin
    if old.corrected_at is not null or not (new.subject_request_id <=> old.subject_request_id
        and new.particular <=> old.particular and new.before_sealed <=> old.before_sealed
        and new.after_sealed <=> old.after_sealed) then
        signal sqlstate '45000' set message_text = 'what is asked is corrected once and never changes otherwise';
    end if;
    if not exists (select 1 from subject_request r join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
        where r.subject_request_id = new.subject_request_id and r.status in ('IN_PROGRESS', 'EXTENDED')
            and own.version = new.corrected_version) then
        signal sqlstate '45000' set message_text = 'it is corrected with the decision, in the record of its person';
    end if;
end//
create trigger request_particular_is_never_deleted before delete on request_particular for each row
begin
    signal sqlstate '45000' set message_text = 'what was asked is never deleted by itself';
end//
create trigger subject_request_corrects_what_it_grants before update on subject_request for each row
begin
    if old.decision is null and new.decision is not null and new.kind = 'RECTIFICATION' and (
        new.decision = 'GRANTED' and exists (select 1 from request_particular p
            where p.subject_request_id = new.subject_request_id and p.corrected_at is null)
        or new.decision in ('REFUSED', 'NO_DATA') and exists (select 1 from request_particular p
            where p.subject_request_id = new.subject_request_id and p.corrected_at is not null)) then
        signal sqlstate '45000' set message_text = 'a decision corrects what it grants and nothing else';
    end if;
end//
delimiter ;

grant select, insert on request_particular to registratura_application;
grant update (corrected_at, corrected_by, corrected_version) on request_particular to registratura_application;
