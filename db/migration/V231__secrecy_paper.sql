-- Which paper it is that somebody of the staff signed to keep professional secrecy: its day, and the number under which it lies
-- in the laboratory. Of the paper itself, and of any document, there is no picture. A mistake stays beside what puts it right.
create table secrecy_paper (
    secrecy_paper_id uuid        not null,
    seq              bigint      not null auto_increment,
    account_id       uuid        not null,
    signed_on        date        not null,
    paper_number     varchar(60) not null,
    recorded_at      datetime(6) not null,
    recorded_by      uuid,

    primary key (secrecy_paper_id),
    constraint secrecy_paper_is_entered_in_a_row unique (seq),
    index secrecy_paper_of_somebody (account_id, signed_on),
    constraint secrecy_paper_is_of_an_account foreign key (account_id) references account (account_id),
    constraint secrecy_paper_has_a_number check (trim(paper_number) <> ''),
    constraint secrecy_paper_was_signed_before_it_is_recorded check (signed_on <= date(recorded_at + interval 3 hour))
);

-- Until now the day alone was on record: a dash says so, until the number is entered beside it.
insert into secrecy_paper (secrecy_paper_id, account_id, signed_on, paper_number, recorded_at)
    select uuid(), account_id, secrecy_signed_on, '-', utc_timestamp(6)
    from account where kind = 'STAFF' and secrecy_signed_on <= date(utc_timestamp() + interval 3 hour);

delimiter //
create trigger secrecy_paper_is_of_staff before insert on secrecy_paper for each row
begin
    if not exists (select 1 from account a where a.account_id = new.account_id and a.kind = 'STAFF') then
        signal sqlstate '45000' set message_text = 'an undertaking of secrecy on record is one of the staff';
    end if;
end//
create trigger secrecy_paper_never_changes before update on secrecy_paper for each row
begin
    signal sqlstate '45000' set message_text = 'an undertaking of secrecy on record never changes';
end//
create trigger secrecy_paper_is_never_deleted before delete on secrecy_paper for each row
begin
    signal sqlstate '45000' set message_text = 'an undertaking of secrecy on record is never deleted';
end//

-- That there is one at all is demanded by a constraint of V002; here, that it is known which.
create trigger account_of_staff_opens_with_its_secrecy_paper before update on account for each row
begin
    if new.kind = 'STAFF' and old.activated_at is null and new.activated_at is not null
        and new.secrecy_signed_on is not null
        and not exists (select 1 from secrecy_paper p
            where p.account_id = new.account_id and p.signed_on = new.secrecy_signed_on) then
        signal sqlstate '45000' set message_text = 'nobody of the staff is let in before the number of their undertaking';
    end if;
end//
delimiter ;

grant select, insert on secrecy_paper to registratura_application;
