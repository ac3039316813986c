-- What is signed is signed on the paper that says it: a consent on a consent of that person, a receipt on a receipt. Any other paper
-- with a number is no proof of it.
delimiter //
create trigger consent_form_is_its_own_paper before insert on consent_form for each row
begin
    if not exists (select 1 from document d where d.document_id = new.document_id and of_one_person(d.subject_id, new.patient_id)
            and d.template = case new.kind when 'CONSENT' then 'irradiation-consent' when 'REFUSAL' then 'irradiation-refusal'
                when 'WITHDRAWAL' then 'consent-withdrawal' end) then
        signal sqlstate '45000' set message_text = 'a sheet of a consent is the paper of that kind, of that person';
    end if;
end//
create trigger release_consent_is_its_own_paper before insert on release_consent for each row
begin
    if not exists (select 1 from document d where d.document_id = new.document_id and d.template = 'release-consent'
            and of_one_person(d.subject_id, new.patient_id)) then
        signal sqlstate '45000' set message_text = 'a consent to a release is a paper of that kind, of that person';
    end if;
end//
create trigger disclosure_is_receipted_on_its_own_paper before insert on disclosure for each row
begin
    if new.act = 'HANDED_OVER' and new.document_id is not null and new.patient_id is not null and not exists (select 1 from document d
            where d.document_id = new.document_id and d.template = 'medium-receipt'
                and of_one_person(d.subject_id, new.patient_id)) then
        signal sqlstate '45000' set message_text = 'what is handed over is taken against a receipt of that person';
    end if;
end//
delimiter ;
