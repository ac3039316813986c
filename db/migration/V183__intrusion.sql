-- A rule of intrusion that fired (O38): the one place where the address of a peer is ever written down. It is sealed, shown to
-- the administrator with an entry in the log, and erased on its day. The evidence is counts: what was tried, and how often.
create table intrusion (
    intrusion_id  uuid           not null,
    rule          varchar(30)    not null,
    address       varbinary(200) not null,
    tries         int            not null,
    targets       int            not null,
    first_seen_at datetime(6)    not null,
    last_seen_at  datetime(6)    not null,
    block_ends_at datetime(6),
    erase_on      date           not null,
    lifted_at     datetime(6),
    lifted_by     uuid,
    lift_reason   varchar(300),

    primary key (intrusion_id),
    index intrusion_that_blocks (block_ends_at),
    index intrusion_to_be_erased (erase_on),
    constraint intrusion_has_a_known_rule check
        (rule in ('SPRAYING', 'PASSWORD_GUESSING', 'SLIP_GUESSING', 'IDENTIFIER_WALKING', 'FORGED_TOKENS')),
    constraint intrusion_has_evidence check (tries > 0 and targets > 0),
    constraint intrusion_is_seen_before_it_is_seen_last check (first_seen_at <= last_seen_at),
    constraint intrusion_blocks_for_a_time check (block_ends_at is null or block_ends_at > last_seen_at),
    constraint intrusion_is_kept_a_year_at_most check (erase_on <= date(last_seen_at) + interval 366 day),
    constraint intrusion_is_lifted_by_somebody foreign key (lifted_by) references account (account_id),
    constraint intrusion_is_lifted_by_one_with_a_reason check
        ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (trim(coalesce(lift_reason, '')) = '')),
    constraint intrusion_is_lifted_where_it_blocks check (lifted_at is null or block_ends_at is not null)
);

delimiter //
create trigger intrusion_stays_what_it_was before update on intrusion for each row
begin
    if old.lifted_at is not null then
        signal sqlstate '45000' set message_text = 'an intrusion whose block was lifted never changes';
    end if;
    if not (new.intrusion_id <=> old.intrusion_id and new.rule <=> old.rule and new.address <=> old.address
        and new.first_seen_at <=> old.first_seen_at) or new.tries < old.tries or new.targets < old.targets
        or new.last_seen_at < old.last_seen_at then
        signal sqlstate '45000' set message_text = 'the evidence of an intrusion only grows';
    end if;
end//
delimiter ;

grant select, insert, delete on intrusion to registratura_application;
grant update (tries, targets, last_seen_at, block_ends_at, erase_on, lifted_at, lifted_by, lift_reason)
    on intrusion to registratura_application;
