-- The certificates papers were ever sealed under, by the SHA-256 of each: what was sealed stays checkable when another came.
create table seal_certificate (
    fingerprint   binary(32)      not null,
    certificate   varbinary(8000) not null,
    made_here     boolean         not null,
    first_used_at datetime(6)     not null,

    primary key (fingerprint),
    constraint seal_certificate_is_known_by_its_hash check (fingerprint = unhex(sha2(certificate, 256)))
);

-- Every PDF that was sealed (PAdES, ETSI EN 319 142-1), by the SHA-256 of its bytes: the paper as it was issued, each duplicate, and
-- the sheet with the strokes of a tablet. The public check page reads here, and nothing here says whom a paper is about.
create table paper_seal (
    content_hash binary(32)  not null,
    document_id  uuid        not null,
    kind         varchar(9)  not null,
    pages        int         not null,
    fingerprint  binary(32)  not null,
    level        char(1)     not null,
    sealed_at    datetime(6) not null,

    primary key (content_hash),
    constraint paper_seal_is_on_a_document foreign key (document_id) references document (document_id),
    constraint paper_seal_is_under_a_certificate foreign key (fingerprint) references seal_certificate (fingerprint),
    constraint paper_seal_has_a_known_kind check (kind in ('ORIGINAL', 'DUPLICATE', 'SIGNED')),
    constraint paper_seal_has_a_known_level check (level in ('B', 'T')),
    constraint paper_seal_has_pages check (pages >= 1),
    index paper_seal_by_document (document_id, kind)
);

-- The check page asks for papers that were issued before there was a seal by their hash as well.
create index document_by_content on document (content_hash);
create index document_signed_by_content on document_signed (content_hash);

delimiter //
create trigger seal_certificate_never_changes before update on seal_certificate for each row
begin
    signal sqlstate '45000' set message_text = 'a certificate papers were sealed under never changes';
end//
create trigger seal_certificate_is_never_deleted before delete on seal_certificate for each row
begin
    signal sqlstate '45000' set message_text = 'a certificate papers were sealed under is never deleted';
end//
create trigger paper_seal_of_an_original_is_of_its_bytes before insert on paper_seal for each row
begin
    if new.kind = 'ORIGINAL'
            and not exists (select 1 from document where document_id = new.document_id and content_hash = new.content_hash) then
        signal sqlstate '45000' set message_text = 'the seal of an original is on the bytes that are kept';
    end if;
end//
create trigger paper_seal_never_changes before update on paper_seal for each row
begin
    signal sqlstate '45000' set message_text = 'a seal never changes';
end//
create trigger paper_seal_is_never_deleted before delete on paper_seal for each row
begin
    signal sqlstate '45000' set message_text = 'a seal is never deleted';
end//
delimiter ;

grant select, insert on seal_certificate to registratura_application;
grant select, insert on paper_seal to registratura_application;
