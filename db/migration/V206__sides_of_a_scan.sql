-- Which side of its document a page is: its bar code says so where a document has more than one. A side that was scanned twice is one
-- side, so that half a sheet never passes for a whole one. What was printed before bears no side and is counted as it was.
alter table scanned_page
    add column side int invisible,
    add constraint scanned_page_is_a_side_from_one check (side >= 1);
alter table document_scan
    add column side int invisible,
    add constraint document_scan_is_a_side_from_one check (side >= 1);

create or replace sql security invoker view document_scanned as
    select s.document_id as document_id, count(distinct s.side) + count(case when s.side is null then 1 end) as pages,
        max(s.of_pages) as of_pages, max(s.matched_at) as matched_at
    from document_scan s left join document_scan_set_aside a on a.document_scan_id = s.document_scan_id
    where a.document_scan_id is null
    group by s.document_id;

delimiter //
create trigger document_scan_is_the_side_it_says before insert on document_scan for each row
begin
    declare read_side int;

    select side into read_side from scanned_page where scanned_page_id = new.scanned_page_id;
    if new.matched = 'READ' and not (new.side <=> read_side) then
        signal sqlstate '45000' set message_text = 'a page that was matched by reading is the side it bears';
    elseif new.matched = 'HAND' and new.of_pages > 1 and new.side is null then
        signal sqlstate '45000' set message_text = 'whoever assigns a page says which side it is';
    elseif new.side > new.of_pages then
        signal sqlstate '45000' set message_text = 'a document has no such side';
    end if;
end//
drop trigger scanned_page_is_only_thrown_away//
create trigger scanned_page_is_only_thrown_away before update on scanned_page for each row
begin
    if not (new.scanned_page_id <=> old.scanned_page_id and new.scanned_file_id <=> old.scanned_file_id
            and new.page <=> old.page and new.code <=> old.code and new.side <=> old.side
            and new.picture_hash <=> old.picture_hash
            and old.discarded_at is null and new.discarded_at is not null)
        or exists (select 1 from document_scan s where s.scanned_page_id = old.scanned_page_id) then
        signal sqlstate '45000' set message_text = 'a scanned page never changes; one that never belonged to a document is thrown away, once';
    end if;
end//
delimiter ;
