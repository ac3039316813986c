-- Signed with a pen on a tablet: the strokes of every signer, and the sheet as it was signed.
-- Strokes come first, then the sheet they are drawn on, then the outcome: an outcome with a missing signature cannot be.
create table document_ink (
    document_ink_id   uuid         not null,
    document_id       uuid         not null,
    place             int          not null,
    role              varchar(12)  not null,
    name              varchar(200) not null,
    identity_check_id uuid,
    account_id        uuid,
    strokes_sealed    mediumblob   not null,
    pad_width         int          not null,
    pad_height        int          not null,
    begun_at          datetime(6)  not null,
    ended_at          datetime(6)  not null,
    shown_hash        binary(32)   not null,

    primary key (document_ink_id),
    constraint document_ink_stands_once_at_its_place unique (document_id, place),
    constraint document_ink_is_on_a_document foreign key (document_id) references document (document_id),
    constraint document_ink_is_by_a_checked_person
        foreign key (identity_check_id) references identity_check (identity_check_id),
    constraint document_ink_is_by_a_known_colleague foreign key (account_id) references account (account_id),
    constraint document_ink_has_a_known_role check
        (role in ('PATIENT', 'PARENT', 'GUARDIAN', 'CURATOR', 'WITNESS', 'PHYSICIAN', 'INTERPRETER', 'INFORMANT')),
    constraint document_ink_has_a_name check (trim(name) <> ''),
    constraint document_ink_needs_an_identity_check check
        (identity_check_id is not null or role in ('PHYSICIAN', 'INFORMANT') or (role = 'WITNESS' and account_id is not null)),
    constraint document_ink_counts_its_places check (place >= 0 and pad_width > 0 and pad_height > 0),
    constraint document_ink_ends_after_it_begins check (ended_at >= begun_at)
);

-- shown_hash: SHA-256 of the text as it stood on the tablet, the same under every signature.
create table document_signed (
    document_id    uuid        not null,
    shown_hash     binary(32)  not null,
    content_hash   binary(32)  not null,
    content_sealed mediumblob  not null,
    signed_at      datetime(6) not null,
    kept_by        uuid        not null,

    primary key (document_id),
    constraint document_signed_is_an_issued_document foreign key (document_id) references document (document_id)
);

-- How an outcome was signed; what was recorded until now was signed on paper.
alter table consent add column signing varchar(6) invisible;

delimiter //
drop trigger consent_never_changes//
update consent set signing = 'PAPER' where consent_form_id is not null//
create trigger consent_never_changes before update on consent for each row
begin
    signal sqlstate '45000' set message_text = 'a consent never changes: it is ended by an entry of its own';
end//

create trigger document_ink_is_on_an_open_document before insert on document_ink for each row
begin
    if exists (select 1 from document_signed where document_id = new.document_id) then
        signal sqlstate '45000' set message_text = 'a signed document takes no further ink';
    end if;
end//
create trigger document_signed_stands_on_its_ink before insert on document_signed for each row
begin
    if not exists (select 1 from document_ink where document_id = new.document_id) then
        signal sqlstate '45000' set message_text = 'a document without ink is not signed';
    end if;
    if exists (select 1 from document_ink where document_id = new.document_id and shown_hash <> new.shown_hash) then
        signal sqlstate '45000' set message_text = 'every signature stands under the same text';
    end if;
end//

-- Where ink lies on the sheet, its outcome is signed on a tablet, and every signature of it has its ink.
create trigger consent_on_a_tablet_has_its_ink before insert on consent for each row
begin
    declare sheet uuid;
    declare inked, finished boolean;

    if new.consent_form_id is not null then
        select document_id into sheet from consent_form where consent_form_id = new.consent_form_id;
        set inked = exists (select 1 from document_ink where document_id = sheet);
        set finished = exists (select 1 from document_signed where document_id = sheet);
        if new.signing is null then
            set new.signing = if(inked or finished, 'TABLET', 'PAPER');
        end if;
        if new.signing <> 'TABLET' and inked then
            signal sqlstate '45000' set message_text = 'a sheet with ink on it is not signed on paper';
        elseif new.signing = 'TABLET' and not finished then
            signal sqlstate '45000' set message_text = 'a sheet signed on a tablet is kept as it was signed';
        elseif new.signing = 'TABLET' and not exists
                (select 1 from document_ink i where i.document_id = sheet and i.role = 'INFORMANT') then
            signal sqlstate '45000' set message_text = 'the ink of whoever informed is missing';
        elseif new.signing = 'TABLET' and exists (select 1 from consent_signature s
                where s.consent_form_id = new.consent_form_id and not exists (select 1 from document_ink i
                    where i.document_id = sheet and i.role = s.role and i.name = s.name
                        and i.identity_check_id <=> s.identity_check_id and i.account_id <=> s.account_id)) then
            signal sqlstate '45000' set message_text = 'the ink of a signer is missing';
        end if;
    end if;
end//

create trigger document_ink_never_changes before update on document_ink for each row
begin
    signal sqlstate '45000' set message_text = 'ink never changes';
end//
create trigger document_ink_is_never_deleted before delete on document_ink for each row
begin
    signal sqlstate '45000' set message_text = 'ink is never deleted';
end//
create trigger document_signed_never_changes before update on document_signed for each row
begin
    signal sqlstate '45000' set message_text = 'a signed document never changes';
end//
create trigger document_signed_is_never_deleted before delete on document_signed for each row
begin
    signal sqlstate '45000' set message_text = 'a signed document is never deleted';
end//
delimiter ;

alter table consent add constraint consent_is_signed_on_paper_or_tablet check
    ((signing is null) = (consent_form_id is null) and (signing is null or signing in ('PAPER', 'TABLET')));

grant select, insert on document_ink to registratura_application;
grant select, insert on document_signed to registratura_application;
