-- Tokens by which stations of the laboratory itself give pictures in over DICOMweb (STOW-RS): each of one unit of the register,
-- shown once and kept as a keyed hash alone. They open nothing to read. What comes by one is an arrival of its own way.
create table station_token (
    station_token_id uuid         not null,
    device_id        uuid         not null,
    label            varchar(60)  not null,
    token_hash       binary(32)   not null,
    made_at          datetime(6)  not null,
    made_by          uuid         not null,
    made_on          date         not null,
    ends_on          date         not null,
    last_used_on     date,
    revoked_at       datetime(6),
    revoked_by       uuid,

    primary key (station_token_id),
    index station_token_of_a_unit (device_id, made_at),
    constraint station_token_is_known_once unique (token_hash),
    constraint station_token_is_of_a_unit foreign key (device_id) references device (device_id),
    constraint station_token_has_a_label check (trim(label) <> ''),
    constraint station_token_lasts_a_year_at_most
        check (ends_on >= made_on and ends_on <= made_on + interval 1 year),
    constraint station_token_is_revoked_by_somebody check ((revoked_at is null) = (revoked_by is null))
);

delimiter //
create trigger station_token_begins_unused before insert on station_token for each row
begin
    declare held uuid;
    if new.last_used_on is not null or new.revoked_at is not null then
        signal sqlstate '45000' set message_text = 'a token begins unused';
    end if;
    select device_id into held from device where device_id = new.device_id and retired_on is null for update;
    if held is null then
        signal sqlstate '45000' set message_text = 'a unit that is retired gives nothing in';
    end if;
    if (select count(*) from station_token t where t.device_id = new.device_id and t.revoked_at is null
            and t.ends_on >= new.made_on) >= 10 then
        signal sqlstate '45000' set message_text = 'a unit has ten tokens at most';
    end if;
end//
create trigger station_token_is_used_and_revoked before update on station_token for each row
begin
    if not (new.station_token_id <=> old.station_token_id and new.device_id <=> old.device_id
            and new.label <=> old.label and new.token_hash <=> old.token_hash and new.made_at <=> old.made_at
            and new.made_by <=> old.made_by and new.made_on <=> old.made_on and new.ends_on <=> old.ends_on) then
        signal sqlstate '45000' set message_text = 'a token never changes: it is used and revoked';
    end if;
    if old.revoked_at is not null then
        signal sqlstate '45000' set message_text = 'a token that was revoked stays revoked';
    end if;
    if new.last_used_on < old.last_used_on then
        signal sqlstate '45000' set message_text = 'the last use of a token never goes back';
    end if;
end//
create trigger station_token_is_never_deleted before delete on station_token for each row
begin
    signal sqlstate '45000' set message_text = 'a token is revoked and never deleted';
end//
delimiter ;

grant select, insert on station_token to registratura_application;
grant update (last_used_on, revoked_at, revoked_by) on station_token to registratura_application;

alter table arrival
    drop constraint arrival_came_a_known_way,
    add constraint arrival_came_a_known_way check (way in ('UPLOAD', 'FOLDER', 'NETWORK', 'WEB'));
