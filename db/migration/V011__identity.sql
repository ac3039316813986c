-- Whose document was looked into: the patient's own, or that of the person who acts for them.
alter table identity_check
    add bearer      varchar(12)  not null default 'SELF',
    add bearer_name varchar(200),
    add constraint identity_check_has_a_known_bearer
        check (bearer in ('SELF', 'PARENT', 'GUARDIAN', 'CURATOR', 'PROXY', 'WITNESS', 'INTERPRETER', 'HEIR')),
    add constraint identity_check_of_another_names_them check ((bearer = 'SELF') = (bearer_name is null));

delimiter //
create trigger identity_check_never_changes before update on identity_check for each row
begin
    signal sqlstate '45000' set message_text = 'an identity check never changes; a new look is a new check';
end//
delimiter ;
