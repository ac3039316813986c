-- By what a patient is told the dose as days of natural background: the background of a year, what one picture of a kind usually
-- gives, and by what a measured dose is multiplied; all in microsieverts. It comes empty. A figure counts when a second person,
-- the physicist or a physician, has compared it with its source; it never changes: the next version is a row of its own.
create table dose_figure (
    dose_figure_id uuid           not null,
    examination    varchar(20),
    patient_group  varchar(8),
    quantity       varchar(20),
    microsievert   decimal(12, 5) not null,
    source         varchar(300)   not null,
    source_address varchar(500),
    valid_from     date           not null,
    entered_at     datetime(6)    not null,
    entered_by     uuid           not null,
    approved_at    datetime(6),
    approved_by    uuid,
    withdrawn_at   datetime(6),
    withdrawn_by   uuid,

    primary key (dose_figure_id),
    constraint dose_figure_is_entered_by_somebody foreign key (entered_by) references account (account_id),
    constraint dose_figure_is_approved_by_somebody foreign key (approved_by) references account (account_id),
    constraint dose_figure_is_withdrawn_by_somebody foreign key (withdrawn_by) references account (account_id),
    constraint dose_figure_is_of_a_known_examination check
        (examination in ('INTRAORAL', 'PANORAMIC', 'CEPH_LAT', 'CEPH_PA', 'CBCT', 'TMJ', 'OCCLUSAL')),
    constraint dose_figure_is_for_a_known_group check (patient_group in ('CHILD', 'ADULT')),
    constraint dose_figure_has_a_known_quantity check
        (quantity in ('DOSE_AREA_PRODUCT', 'ENTRANCE_DOSE', 'CTDI_VOL')),
    constraint dose_figure_is_the_background_or_of_an_examination check
        ((examination is null) = (patient_group is null) and (quantity is null or examination is not null)),
    constraint dose_figure_has_its_size check
        (case when examination is null then microsievert between 500 and 20000
            when quantity is null then microsievert between 0.1 and 5000
            else microsievert between 0.001 and 100 end),
    constraint dose_figure_has_a_source check (trim(source) <> ''),
    constraint dose_figure_is_approved_by_one_at_a_moment check ((approved_at is null) = (approved_by is null)),
    constraint dose_figure_is_approved_by_another check (approved_by <> entered_by),
    constraint dose_figure_is_withdrawn_by_one_at_a_moment check ((withdrawn_at is null) = (withdrawn_by is null))
);

delimiter //
create trigger dose_figure_is_entered_by_the_physicist before insert on dose_figure for each row
begin
    if new.approved_at is not null or new.withdrawn_at is not null then
        signal sqlstate '45000' set message_text = 'a dose figure is approved by a second person, afterwards';
    end if;
    if not exists (select 1 from account_role where account_id = new.entered_by and role = 'PHYSICIST') then
        signal sqlstate '45000' set message_text = 'only the physicist enters a dose figure';
    end if;
end//
create trigger dose_figure_never_changes before update on dose_figure for each row
begin
    if old.withdrawn_at is not null
        or not (new.dose_figure_id <=> old.dose_figure_id and new.examination <=> old.examination
            and new.patient_group <=> old.patient_group and new.quantity <=> old.quantity
            and new.microsievert <=> old.microsievert and new.source <=> old.source
            and new.source_address <=> old.source_address and new.valid_from <=> old.valid_from
            and new.entered_at <=> old.entered_at and new.entered_by <=> old.entered_by)
        or (old.approved_at is not null
            and not (new.approved_at <=> old.approved_at and new.approved_by <=> old.approved_by)) then
        signal sqlstate '45000' set message_text = 'a dose figure never changes: it is approved once and withdrawn once';
    end if;
    if old.approved_at is null and new.approved_at is not null and not exists (select 1 from account_role
            where account_id = new.approved_by and role in ('PHYSICIST', 'REPORTING_PHYSICIAN')) then
        signal sqlstate '45000' set message_text = 'the physicist or a physician approves a dose figure';
    end if;
end//
create trigger dose_figure_is_never_deleted before delete on dose_figure for each row
begin
    signal sqlstate '45000' set message_text = 'a dose figure is never deleted';
end//
delimiter ;

grant select, insert on dose_figure to registratura_application;
grant update (approved_at, approved_by, withdrawn_at, withdrawn_by) on dose_figure to registratura_application;
