-- What an order forbids to tell the person, with everything that would give it away: the entry of the register, its receipt,
-- the look into the taker's document, the hold. Whatever is answered, shown or printed for the person leaves it out.
create view not_yet_told as
select 'disclosure' collate utf8mb4_general_ci as object_type, d.disclosure_id as object_id
    from disclosure d
    where d.notice = 'WITHHELD_BY_ORDER' and not exists (select 1 from disclosure_told t where t.disclosure_id = d.disclosure_id)
union all
select 'document' collate utf8mb4_general_ci, d.document_id
    from disclosure d
    where d.document_id is not null and d.notice = 'WITHHELD_BY_ORDER'
        and not exists (select 1 from disclosure_told t where t.disclosure_id = d.disclosure_id)
union all
select 'identity_check' collate utf8mb4_general_ci, d.identity_check_id
    from disclosure d
    where d.identity_check_id is not null and d.notice = 'WITHHELD_BY_ORDER'
        and not exists (select 1 from disclosure_told t where t.disclosure_id = d.disclosure_id)
union all
select 'legal_hold' collate utf8mb4_general_ci, h.legal_hold_id
    from legal_hold h
    where h.notice_withheld;

grant select on not_yet_told to registratura_application;
