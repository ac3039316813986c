-- What was put before somebody who signs in, and that they said so: a dentist accepts terms of use, a patient has read what
-- changed in the privacy notice, which is no consent. The text is known by its version and by the hash of its words.
create table terms_acceptance (
    terms_acceptance_id uuid        not null,
    account_id          uuid        not null,
    kind                varchar(20) not null,
    version             varchar(20) not null,
    language            varchar(2)  not null,
    text_hash           binary(32)  not null,
    accepted_at         datetime(6) not null,

    primary key (terms_acceptance_id),
    constraint terms_acceptance_is_once_of_a_text unique (account_id, kind, version, text_hash),
    constraint terms_acceptance_is_by_an_account foreign key (account_id) references account (account_id),
    constraint terms_acceptance_is_of_a_known_kind check (kind in ('DENTIST_TERMS', 'PRIVACY_NOTICE')),
    constraint terms_acceptance_is_in_a_known_language check (language in ('bg', 'en')),
    constraint terms_acceptance_names_a_version check (trim(version) <> '')
);

delimiter //
create trigger terms_acceptance_is_of_the_right_person before insert on terms_acceptance for each row
begin
    if not exists (select 1 from account a where a.account_id = new.account_id and a.disabled_at is null
            and a.kind = if(new.kind = 'DENTIST_TERMS', 'DENTIST', 'PATIENT')) then
        signal sqlstate '45000' set message_text = 'dentists accept terms, patients read a notice';
    end if;
end//
create trigger terms_acceptance_never_changes before update on terms_acceptance for each row
begin
    signal sqlstate '45000' set message_text = 'what was accepted never changes';
end//
create trigger terms_acceptance_is_never_deleted before delete on terms_acceptance for each row
begin
    signal sqlstate '45000' set message_text = 'what was accepted is never deleted';
end//
delimiter ;

grant select, insert on terms_acceptance to registratura_application;
