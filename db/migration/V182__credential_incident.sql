-- A stolen sheet shows: whoever holds a sheet that somebody else has spent says so at the door. The account freezes on the
-- spot, and an incident stands here until desk and officer have seen it and the officer has closed it.
alter table account
    add frozen_at datetime(6),
    add constraint account_frozen_has_no_password check (frozen_at is null or password_hash is null);

-- Numbers without gaps: taken by the trigger, given back when the transaction fails.
create table credential_incident_count (
    in_year     int not null,
    last_number int not null,

    primary key (in_year)
);

create table credential_incident (
    credential_incident_id uuid        not null,
    in_year                int         not null,
    number                 int         not null default 0,
    account_id             uuid        not null,
    credential_id          uuid        not null,
    reported_at            datetime(6) not null,
    desk_saw_at            datetime(6),
    desk_saw_by            uuid,
    officer_saw_at         datetime(6),
    officer_saw_by         uuid,
    finding                varchar(12),
    note                   varchar(1000),
    closed_at              datetime(6),
    closed_by              uuid,

    primary key (credential_incident_id),
    constraint credential_incident_number_is_unique unique (in_year, number),
    constraint credential_incident_is_one_of_a_sheet unique (credential_id),
    index credential_incident_of_an_account (account_id),
    constraint credential_incident_is_of_an_account foreign key (account_id) references account (account_id),
    constraint credential_incident_is_of_a_sheet
        foreign key (credential_id) references one_time_credential (credential_id),
    constraint credential_incident_is_of_its_year check (abs(in_year - year(reported_at)) <= 1),
    constraint credential_incident_is_seen_by_somebody check
        ((desk_saw_at is null) = (desk_saw_by is null) and (officer_saw_at is null) = (officer_saw_by is null)),
    constraint credential_incident_has_a_known_finding check (finding in ('MISUSED', 'OWN_USE', 'UNCLEAR')),
    constraint credential_incident_is_closed_by_one_with_a_reason check
        ((closed_at is null) = (closed_by is null) and (closed_at is null) = (finding is null)
            and (closed_at is null) = (trim(coalesce(note, '')) = '')),
    constraint credential_incident_is_seen_before_it_is_closed check (closed_at is null or officer_saw_at is not null)
);

delimiter //
create trigger credential_incident_is_of_a_spent_sheet before insert on credential_incident for each row
begin
    if not exists (select 1 from one_time_credential c
            where c.credential_id = new.credential_id and c.account_id = new.account_id and c.redeemed_at is not null) then
        signal sqlstate '45000' set message_text = 'an incident is of a sheet of its account that was spent';
    end if;
    if new.desk_saw_at is not null or new.officer_saw_at is not null or new.closed_at is not null then
        signal sqlstate '45000' set message_text = 'an incident is opened before it is seen or closed';
    end if;
    insert into credential_incident_count (in_year, last_number) values (new.in_year, 1)
        on duplicate key update last_number = last_number + 1;
    set new.number = (select last_number from credential_incident_count where in_year = new.in_year);
end//
create trigger credential_incident_never_changes_but_goes_on before update on credential_incident for each row
begin
    if not (new.credential_incident_id <=> old.credential_incident_id and new.in_year <=> old.in_year
            and new.number <=> old.number and new.account_id <=> old.account_id
            and new.credential_id <=> old.credential_id and new.reported_at <=> old.reported_at)
        or old.desk_saw_at is not null
            and not (new.desk_saw_at <=> old.desk_saw_at and new.desk_saw_by <=> old.desk_saw_by)
        or old.officer_saw_at is not null
            and not (new.officer_saw_at <=> old.officer_saw_at and new.officer_saw_by <=> old.officer_saw_by)
        or old.closed_at is not null
            and not (new.closed_at <=> old.closed_at and new.closed_by <=> old.closed_by
                and new.finding <=> old.finding and new.note <=> old.note) then
        signal sqlstate '45000' set message_text = 'an incident never changes: it is seen and closed, each once';
    end if;
end//
create trigger credential_incident_is_never_deleted before delete on credential_incident for each row
begin
    signal sqlstate '45000' set message_text = 'an incident is never deleted';
end//

-- What was frozen opens again only with a new sheet, and that only follows an identity check.
create trigger account_frozen_opens_by_a_new_sheet before update on account for each row
begin
    if old.frozen_at is not null and not (new.frozen_at <=> old.frozen_at) and not exists (
        select 1 from one_time_credential c
        where c.account_id = new.account_id and c.issued_at >= old.frozen_at
            and c.redeemed_at is null and c.revoked_at is null) then
        signal sqlstate '45000' set message_text = 'a frozen account opens only by a new sheet, handed over in person';
    end if;
end//
delimiter ;

grant select, insert on credential_incident to registratura_application;
grant select on credential_incident_count to registratura_application;
grant update (desk_saw_at, desk_saw_by, officer_saw_at, officer_saw_by, finding, note, closed_at, closed_by)
    on credential_incident to registratura_application;
