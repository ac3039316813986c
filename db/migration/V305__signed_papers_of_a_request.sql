-- The form of a request is issued with a number of its own, so that its scan finds the case again.
alter table document_register drop constraint document_register_is_known;
alter table document_register add constraint document_register_is_known check
    (register in ('INCOMING', 'OUTGOING', 'NOTICE', 'RECEIPT', 'PROTOCOL', 'CONSENT', 'FORM'));
insert into document_register (register) values ('FORM');

alter table subject_request
    add column form_document_id uuid after version,
    add constraint subject_request_has_a_form_of_its_own unique (form_document_id),
    add constraint subject_request_form_is_a_document foreign key (form_document_id) references document (document_id);

delimiter //
create trigger subject_request_keeps_its_form before update on subject_request for each row
begin
    if not (new.form_document_id <=> old.form_document_id)
        and (old.form_document_id is not null or old.status <> 'DRAFT') then
        signal sqlstate '45000' set message_text = 'the form of a request is issued once, before it is handed in';
    end if;
    if new.form_document_id is not null and not exists (select 1 from document d
            where d.document_id = new.form_document_id and d.register = 'FORM' and d.subject_id <=> new.patient_id)
        and not (new.form_document_id <=> old.form_document_id) then
        signal sqlstate '45000' set message_text = 'the form of a request is a form about the same person';
    end if;
end//
create or replace trigger document_scan_is_of_its_page before insert on document_scan for each row
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
                when 'NOTICE' then 'NT' when 'RECEIPT' then 'RC' when 'PROTOCOL' then 'PR' when 'FORM' then 'FM'
                else 'CN' end, '-', d.in_year, '-', lpad(d.number, 6, '0'))) then
        signal sqlstate '45000' set message_text = 'a page that was matched by reading bears the number of its document';
    end if;
end//
delimiter ;
