-- What of a picture stands in the register: the first look under each grant that lets somebody see it (a grant is the written
-- authorisation of art. 28b, para. 2 of the Health Act, and a new one is another). It is written once, whoever looks at once.
create table grant_first_look (
    access_grant_id uuid        not null,
    study_id        uuid        not null,
    looked_at       datetime(6) not null,

    primary key (access_grant_id, study_id),
    constraint grant_first_look_is_under_a_grant foreign key (access_grant_id) references access_grant (access_grant_id)
);

-- On which day a dentist was last shown the small picture of a study on a list: a look, and one of a day. It ends no mark "new".
create table study_glance (
    study_id   uuid not null,
    account_id uuid not null,
    glanced_on date not null,

    primary key (study_id, account_id),
    constraint study_glance_is_by_an_account foreign key (account_id) references account (account_id)
);

-- That the person was told what an order had withheld: on which day, and how.
alter table disclosure_told
    add column told_on date after told_at,
    add column manner varchar(12) after told_on,
    add constraint disclosure_told_in_a_known_manner check (manner in ('IN_PERSON', 'LETTER', 'E_DELIVERY'));

delimiter //
create trigger grant_first_look_never_changes before update on grant_first_look for each row
begin
    signal sqlstate '45000' set message_text = 'the first look under a grant never changes';
end//
create trigger grant_first_look_is_never_deleted before delete on grant_first_look for each row
begin
    signal sqlstate '45000' set message_text = 'the first look under a grant is never deleted';
end//
create trigger disclosure_told_says_when_and_how before insert on disclosure_told for each row
begin
    if new.told_on is null or new.manner is null then
        signal sqlstate '45000' set message_text = 'who was told was told on a day and in some manner';
    elseif new.told_on > date(new.told_at + interval 3 hour)
        or new.told_on < (select disclosed_on from disclosure where disclosure_id = new.disclosure_id) then
        signal sqlstate '45000' set message_text = 'the day of telling lies between the release and today';
    end if;
end//
delimiter ;

grant select, insert on grant_first_look to registratura_application;
grant select, insert, update on study_glance to registratura_application;
