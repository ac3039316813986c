-- An opening that the officer did not find justified is a breach until the officer has said what became of it (GDPR,
-- art. 33): numbered without gaps, with its term, closed once.
create table break_glass_incident_count (
    in_year     int not null,
    last_number int not null,

    primary key (in_year)
);

create table break_glass_incident (
    break_glass_id uuid            not null,
    in_year        int             not null,
    number         int             not null default 0,
    known_at       datetime(6)     not null,
    outcome        varchar(20),
    note_sealed    varbinary(4200),
    closed_at      datetime(6),
    closed_by      uuid,

    primary key (break_glass_id),
    constraint break_glass_incident_number_is_unique unique (in_year, number),
    constraint break_glass_incident_is_of_an_opening foreign key (break_glass_id) references break_glass (break_glass_id),
    constraint break_glass_incident_is_closed_by_an_account foreign key (closed_by) references account (account_id),
    constraint break_glass_incident_is_of_its_year check (abs(in_year - year(known_at)) <= 1),
    constraint break_glass_incident_has_a_known_outcome check (outcome in ('AUTHORITY_TOLD', 'NO_RISK')),
    constraint break_glass_incident_is_closed_by_one_with_a_note check
        ((closed_at is null) = (closed_by is null) and (closed_at is null) = (outcome is null)
            and (closed_at is null) = (note_sealed is null)),
    constraint break_glass_incident_is_closed_after_it_is_known check (closed_at is null or closed_at >= known_at)
);

delimiter //
create trigger break_glass_incident_is_of_what_was_not_justified before insert on break_glass_incident for each row
begin
    if not exists (select 1 from break_glass g
            where g.break_glass_id = new.break_glass_id and g.judgement = 'NOT_JUSTIFIED') then
        signal sqlstate '45000' set message_text = 'an incident is of an opening that was not justified';
    end if;
    if new.closed_at is not null then
        signal sqlstate '45000' set message_text = 'an incident is opened before it is closed';
    end if;
    insert into break_glass_incident_count (in_year, last_number) values (new.in_year, 1)
        on duplicate key update last_number = last_number + 1;
    set new.number = (select last_number from break_glass_incident_count where in_year = new.in_year);
end//
create trigger break_glass_incident_never_changes_but_closes before update on break_glass_incident for each row
begin
    if not (new.break_glass_id <=> old.break_glass_id and new.in_year <=> old.in_year
            and new.number <=> old.number and new.known_at <=> old.known_at) or old.closed_at is not null then
        signal sqlstate '45000' set message_text = 'an incident never changes: it is closed once';
    end if;
end//
create trigger break_glass_incident_is_never_deleted before delete on break_glass_incident for each row
begin
    signal sqlstate '45000' set message_text = 'an incident is never deleted';
end//
delimiter ;

grant select, insert on break_glass_incident to registratura_application;
grant select on break_glass_incident_count to registratura_application;
grant update (outcome, note_sealed, closed_at, closed_by) on break_glass_incident to registratura_application;
