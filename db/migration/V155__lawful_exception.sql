-- The two grounds on which an exposure stands without consent, said beforehand: a screening by a numbered order of the
-- epidemic, and a vital interest that two persons decide. What was said holds for a day and is never taken back in silence.
create table exposure_exception (
    exposure_exception_id uuid        not null,
    imaging_order_id      uuid        not null,
    patient_id            uuid        not null,
    ground                varchar(24) not null,
    order_number          varchar(80),
    ordered_on            date,
    reason                varchar(500),
    first_account         uuid        not null,
    second_account        uuid,
    declared_at           datetime(6) not null,
    declared_on           date        not null,

    primary key (exposure_exception_id),
    index exposure_exception_of_an_order (imaging_order_id, declared_at),
    constraint exposure_exception_is_for_an_order_of_its_patient
        foreign key (imaging_order_id, patient_id) references imaging_order (imaging_order_id, patient_id),
    constraint exposure_exception_is_by_a_first_person foreign key (first_account) references account (account_id),
    constraint exposure_exception_is_by_a_second_person foreign key (second_account) references account (account_id),
    constraint exposure_exception_has_a_known_ground check (ground in ('EPIDEMIC_SCREENING', 'VITAL_INTEREST')),
    constraint exposure_exception_in_an_epidemic_cites_the_order check
        ((ground = 'EPIDEMIC_SCREENING') = (trim(coalesce(order_number, '')) <> '')
            and (ground = 'EPIDEMIC_SCREENING') = (ordered_on is not null)),
    constraint exposure_exception_in_an_epidemic_follows_the_order check (ordered_on <= declared_on),
    constraint exposure_exception_in_vital_interest_has_two_and_a_reason check
        ((ground = 'VITAL_INTEREST') = (second_account is not null)
            and (ground = 'VITAL_INTEREST') = (trim(coalesce(reason, '')) <> '')),
    constraint exposure_exception_is_by_two_persons check (second_account <> first_account),
    constraint exposure_exception_is_dated_by_its_day check (abs(datediff(declared_on, declared_at)) <= 1)
);

delimiter //
-- A no that was said and not taken back by a counter-entry.
create function patient_said_no(which uuid, moment datetime(6)) returns boolean
reads sql data
    return exists (select 1 from consent no
        where no.imaging_order_id = which and no.event in ('REFUSED', 'STOPPED', 'WITHDRAWN') and no.occurred_at <= moment
            and not exists (select 1 from consent mistake
                where mistake.ends_consent_id = no.consent_id and mistake.event = 'ANNULLED'))//

create trigger exposure_exception_must_be_lawful before insert on exposure_exception for each row
begin
    declare asked_for varchar(20);
    declare cancelled datetime(6);

    select purpose, cancelled_at into asked_for, cancelled
        from imaging_order where imaging_order_id = new.imaging_order_id;
    if cancelled is not null then
        signal sqlstate '45000' set message_text = 'no exception for an order that was cancelled';
    elseif new.ground = 'EPIDEMIC_SCREENING' and not (asked_for <=> 'SCREENING') then
        signal sqlstate '45000' set message_text = 'an epidemic excepts a screening from consent, nothing else';
    elseif new.ground = 'VITAL_INTEREST' and patient_said_no(new.imaging_order_id, new.declared_at) then
        signal sqlstate '45000' set message_text = 'no vital interest against the will of a patient who refused';
    end if;
end//
create trigger exposure_exception_never_changes before update on exposure_exception for each row
begin
    signal sqlstate '45000' set message_text = 'an exception never changes';
end//
create trigger exposure_exception_is_never_deleted before delete on exposure_exception for each row
begin
    signal sqlstate '45000' set message_text = 'an exception is never deleted';
end//
delimiter ;

alter table exposure add exception_ordered_on date;

grant select, insert on exposure_exception to registratura_application;
