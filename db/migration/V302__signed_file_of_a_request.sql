-- A request that came with an electronic signature: the file as it came, sealed, and what was found of each signature on the day it
-- was entered. It says nothing to the law of decisions: those rest on a look into a document, as before.

create table signed_file (
    subject_request_id uuid         not null,
    file_sealed        mediumblob   not null,
    file_sha256        binary(32)   not null,
    beside_sealed      mediumblob,
    beside_sha256      binary(32),
    form               varchar(12)  not null,
    lists              varchar(400) not null,
    examined_at        datetime(6)  not null,
    examined_by        uuid         not null,

    primary key (subject_request_id),
    constraint signed_file_is_entered_once unique (file_sha256),
    constraint signed_file_is_of_a_request
        foreign key (subject_request_id) references subject_request (subject_request_id),
    constraint signed_file_has_a_known_form check (form in ('PDF', 'CMS')),
    constraint signed_file_has_what_was_signed_apart_whole check ((beside_sealed is null) = (beside_sha256 is null))
);

create table file_signature (
    subject_request_id uuid            not null,
    position           int             not null,
    level              varchar(60)     not null,
    standing           varchar(12)     not null,
    remarks            varchar(400)    not null,
    claimed_at         datetime(6),
    stamped_at         datetime(6),
    signatory_sealed   varbinary(4000) not null,
    number_matches     boolean         not null,

    primary key (subject_request_id, position),
    constraint file_signature_is_on_a_signed_file
        foreign key (subject_request_id) references signed_file (subject_request_id),
    constraint file_signature_has_a_known_standing check (standing in ('VALID', 'UNPROVEN', 'INVALID'))
);

delimiter //
create trigger signed_file_comes_with_its_draft before insert on signed_file for each row
begin
    if not exists (select 1 from subject_request r where r.subject_request_id = new.subject_request_id
            and r.status = 'DRAFT' and r.channel = 'ELECTRONIC') then
        signal sqlstate '45000' set message_text = 'a signed file belongs to a request that came electronically, before its number';
    end if;
end//
create trigger file_signature_comes_with_its_draft before insert on file_signature for each row
begin
    if not exists (select 1 from subject_request r where r.subject_request_id = new.subject_request_id
            and r.status = 'DRAFT') then
        signal sqlstate '45000' set message_text = 'what was found of a signature is written before the request has its number';
    end if;
end//
create trigger signed_file_never_changes before update on signed_file for each row
begin
    signal sqlstate '45000' set message_text = 'a signed file never changes';
end//
create trigger signed_file_is_never_deleted before delete on signed_file for each row
begin
    signal sqlstate '45000' set message_text = 'a signed file is never deleted';
end//
create trigger file_signature_never_changes before update on file_signature for each row
begin
    signal sqlstate '45000' set message_text = 'what was found of a signature never changes';
end//
create trigger file_signature_is_never_deleted before delete on file_signature for each row
begin
    signal sqlstate '45000' set message_text = 'what was found of a signature is never deleted';
end//
create trigger subject_request_came_with_its_file before update on subject_request for each row
begin
    if old.incoming_number is null and new.incoming_number is not null and new.channel = 'ELECTRONIC'
        and not exists (select 1 from file_signature s where s.subject_request_id = new.subject_request_id) then
        signal sqlstate '45000' set message_text = 'an electronic request gets no number without the signed file that came';
    end if;
    if old.channel <> new.channel then
        signal sqlstate '45000' set message_text = 'how a request came stays as it was';
    end if;
end//
delimiter ;

grant select, insert on signed_file to registratura_application;
grant select, insert on file_signature to registratura_application;
