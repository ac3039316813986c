-- Where a text asks for initials beside each of its risks, whoever decides sets them on the tablet as well.
alter table document_ink add column kind varchar(9) not null default 'SIGNATURE' invisible;
alter table document_ink add constraint document_ink_is_of_a_known_kind check (kind in ('SIGNATURE', 'INITIALS'));

delimiter //
-- Where ink lies on the sheet, its outcome is signed on a tablet, every signature of it has its ink, and a consent has
-- initials beside every risk of its text.
drop trigger consent_on_a_tablet_has_its_ink//
create trigger consent_on_a_tablet_has_its_ink before insert on consent for each row
begin
    declare sheet uuid;
    declare inked, finished boolean;
    declare risks int;

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
        elseif new.signing = 'TABLET' and not exists (select 1 from document_ink i
                where i.document_id = sheet and i.kind = 'SIGNATURE' and i.role = 'INFORMANT') then
            signal sqlstate '45000' set message_text = 'the ink of whoever informed is missing';
        elseif new.signing = 'TABLET' and exists (select 1 from consent_signature s
                where s.consent_form_id = new.consent_form_id and not exists (select 1 from document_ink i
                    where i.document_id = sheet and i.kind = 'SIGNATURE' and i.role = s.role and i.name = s.name
                        and i.identity_check_id <=> s.identity_check_id and i.account_id <=> s.account_id)) then
            signal sqlstate '45000' set message_text = 'the ink of a signer is missing';
        end if;
        if new.signing = 'TABLET' and new.event = 'GRANTED' then
            select (t.risk_1 <> '') + (t.risk_2 <> '') + (t.risk_3 <> '') + (t.risk_4 <> '') into risks
                from consent_form f join consent_text t on t.consent_text_id = f.consent_text_id
                where f.consent_form_id = new.consent_form_id;
            if (select count(*) from document_ink where document_id = sheet and kind = 'INITIALS') < coalesce(risks, 0) then
                signal sqlstate '45000' set message_text = 'the initials beside a risk are missing';
            end if;
        end if;
    end if;
end//
delimiter ;
