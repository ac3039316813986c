-- A name that came in letters its file did not declare is read by a person, as long as the study is nobody's; the file stays.
grant update (patient_name_sealed, lettering) on study to registratura_application;

delimiter //
create trigger study_name_is_read_while_it_is_nobodys before update on study for each row
begin
    if old.imaging_order_id is not null
        and not (new.patient_name_sealed <=> old.patient_name_sealed and new.lettering <=> old.lettering) then
        signal sqlstate '45000' set message_text = 'the name in a study is read anew only while it is nobody''s';
    end if;
end//
delimiter ;
