-- Paper that comes back signed: every side as it was scanned, and the document it belongs to.
-- A side that bears a number of ours belongs by it; one that bears none waits until somebody says whose it is, or until it is
-- thrown away: the one thing here that can go, because it may be what should never have been scanned.
-- A wrong place is answered by an entry of its own (document_scan_set_aside), and the side waits again.
create table scanned_file (
    scanned_file_id uuid        not null,
    sha256          binary(32)  not null,
    byte_length     int         not null,
    page_count      int         not null,
    way             varchar(6)  not null,
    arrived_at      datetime(6) not null,
    arrived_by      uuid,

    primary key (scanned_file_id),
    constraint scanned_file_comes_once unique (sha256),
    constraint scanned_file_has_pages check (page_count >= 1),
    constraint scanned_file_comes_a_known_way check (way in ('UPLOAD', 'FOLDER')),
    constraint scanned_file_uploaded_was_given_by_somebody check (way <> 'UPLOAD' or arrived_by is not null)
);

create table scanned_page (
    scanned_page_id uuid         not null,
    scanned_file_id uuid         not null,
    page            int          not null,
    code            varchar(20),
    picture_hash    binary(32)   not null,
    picture_sealed  mediumblob,
    discarded_at    datetime(6),
    discarded_by    uuid,
    discard_reason  varchar(300),

    primary key (scanned_page_id),
    constraint scanned_page_has_its_place_in_the_file unique (scanned_file_id, page),
    constraint scanned_page_is_of_a_file foreign key (scanned_file_id) references scanned_file (scanned_file_id),
    constraint scanned_page_counts_from_one check (page >= 1),
    constraint scanned_page_is_thrown_away_by_somebody_for_a_reason check
        ((discarded_at is null) = (picture_sealed is not null) and (discarded_at is null) = (discarded_by is null)
            and (discarded_at is null) = (discard_reason is null)),
    constraint scanned_page_says_why_it_was_thrown_away check (discard_reason is null or trim(discard_reason) <> '')
);

-- of_pages: how many sides one copy of the document has, so that half a scan does not pass for a whole one.
create table document_scan (
    document_scan_id uuid         not null,
    document_id      uuid         not null,
    ordinal          int          not null,
    scanned_page_id  uuid         not null,
    of_pages         int          not null,
    matched          varchar(4)   not null,
    reason           varchar(300),
    matched_at       datetime(6)  not null,
    matched_by       uuid,

    primary key (document_scan_id),
    constraint document_scan_has_its_place unique (document_id, ordinal),
    constraint document_scan_is_of_a_document foreign key (document_id) references document (document_id),
    constraint document_scan_is_a_page foreign key (scanned_page_id) references scanned_page (scanned_page_id),
    constraint document_scan_counts_from_one check (ordinal >= 1 and of_pages >= 1),
    constraint document_scan_is_matched_in_a_known_way check (matched in ('READ', 'HAND')),
    constraint document_scan_by_hand_says_who_and_why check
        (matched = 'READ' or (matched_by is not null and trim(coalesce(reason, '')) <> ''))
);

create table document_scan_set_aside (
    document_scan_id uuid         not null,
    reason           varchar(300) not null,
    set_aside_at     datetime(6)  not null,
    set_aside_by     uuid         not null,

    primary key (document_scan_id),
    constraint document_scan_set_aside_is_of_a_scan
        foreign key (document_scan_id) references document_scan (document_scan_id),
    constraint document_scan_set_aside_says_why check (trim(reason) <> '')
);

-- What lies at a document now.
create sql security invoker view document_scanned as
    select s.document_id as document_id, count(*) as pages, max(s.of_pages) as of_pages, max(s.matched_at) as matched_at
    from document_scan s left join document_scan_set_aside a on a.document_scan_id = s.document_scan_id
    where a.document_scan_id is null
    group by s.document_id;

delimiter //
create trigger document_scan_is_of_its_page before insert on document_scan for each row
begin
    declare read_code varchar(20);
    declare gone datetime(6);

    select code, discarded_at into read_code, gone from scanned_page where scanned_page_id = new.scanned_page_id;
    if gone is not null then
        signal sqlstate '45000' set message_text = 'a page that was thrown away belongs to no document';
    end if;
    if exists (select 1 from document_scan s left join document_scan_set_aside a on a.document_scan_id = s.document_scan_id
            where s.scanned_page_id = new.scanned_page_id and a.document_scan_id is null) then
        signal sqlstate '45000' set message_text = 'a page belongs to one document';
    end if;
    if new.matched = 'READ' and not exists (select 1 from document d where d.document_id = new.document_id
            and read_code = concat(case d.register when 'INCOMING' then 'IN' when 'OUTGOING' then 'OUT'
                when 'NOTICE' then 'NT' when 'RECEIPT' then 'RC' when 'PROTOCOL' then 'PR' else 'CN' end,
                '-', d.in_year, '-', lpad(d.number, 6, '0'))) then
        signal sqlstate '45000' set message_text = 'a page that was matched by reading bears the number of its document';
    end if;
end//
create trigger scanned_page_is_only_thrown_away before update on scanned_page for each row
begin
    if not (new.scanned_page_id <=> old.scanned_page_id and new.scanned_file_id <=> old.scanned_file_id
            and new.page <=> old.page and new.code <=> old.code and new.picture_hash <=> old.picture_hash
            and old.discarded_at is null and new.discarded_at is not null)
        or exists (select 1 from document_scan s where s.scanned_page_id = old.scanned_page_id) then
        signal sqlstate '45000' set message_text = 'a scanned page never changes; one that never belonged to a document is thrown away, once';
    end if;
end//
create trigger scanned_page_stays before delete on scanned_page for each row
begin
    signal sqlstate '45000' set message_text = 'a scanned page is never deleted';
end//
create trigger scanned_file_never_changes before update on scanned_file for each row
begin
    signal sqlstate '45000' set message_text = 'a scanned file never changes';
end//
create trigger scanned_file_stays before delete on scanned_file for each row
begin
    signal sqlstate '45000' set message_text = 'a scanned file is never deleted';
end//
create trigger document_scan_never_changes before update on document_scan for each row
begin
    signal sqlstate '45000' set message_text = 'a scan never changes: it is set aside by an entry of its own';
end//
create trigger document_scan_stays before delete on document_scan for each row
begin
    signal sqlstate '45000' set message_text = 'a scan is never deleted';
end//
create trigger document_scan_set_aside_never_changes before update on document_scan_set_aside for each row
begin
    signal sqlstate '45000' set message_text = 'what was set aside stays set aside';
end//
create trigger document_scan_set_aside_stays before delete on document_scan_set_aside for each row
begin
    signal sqlstate '45000' set message_text = 'what was set aside stays set aside';
end//
delimiter ;

grant select, insert on scanned_file to registratura_application;
grant select, insert, update on scanned_page to registratura_application;
grant select, insert on document_scan to registratura_application;
grant select, insert on document_scan_set_aside to registratura_application;
grant select on document_scanned to registratura_application;
