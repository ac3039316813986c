-- What people enter by hand. A return of statistics (Health Act, art. 28, para. 1, item 6) is counts: it names nobody, holds no
-- study and no paper of a person, and the letter it went with has a number.
alter table disclosure
    drop constraint disclosure_is_a_known_act,
    add constraint disclosure_is_a_known_act check
        (act in ('HANDED_OVER', 'ACCESS_OPENED', 'LOOKED_AT', 'DOWNLOADED', 'ANSWERED', 'EXPORTED', 'REPORTED')),
    add constraint disclosure_of_a_report_is_for_statistics check
        (act <> 'REPORTED' or ground = 'STATISTICS' and recipient_kind = 'STATISTICS'),
    add constraint disclosure_of_a_report_has_a_letter check
        (act <> 'REPORTED' or trim(coalesce(request_number, '')) <> '');

alter table disclosure_item
    drop constraint disclosure_item_has_a_known_kind,
    add constraint disclosure_item_has_a_known_kind check (kind in ('PICTURES', 'REPORT', 'RECORD', 'ANSWER', 'COUNTS')),
    add constraint disclosure_item_of_counts_is_of_nobody check
        (kind <> 'COUNTS' or study_id is null and document_id is null);

-- A release that was entered by mistake: the counter-entry beside it. The entry stays, and so does the use of its consent.
create table disclosure_annulled (
    disclosure_id uuid         not null,
    reason        varchar(300) not null,
    annulled_at   datetime(6)  not null,
    annulled_on   date         not null,
    annulled_by   uuid         not null,

    primary key (disclosure_id),
    constraint disclosure_annulled_is_of_a_disclosure foreign key (disclosure_id) references disclosure (disclosure_id),
    constraint disclosure_annulled_is_by_a_known_person foreign key (annulled_by) references account (account_id),
    constraint disclosure_annulled_has_a_reason check (trim(reason) <> ''),
    constraint disclosure_annulled_is_dated_by_its_day check (abs(datediff(annulled_on, annulled_at)) <= 1)
);

delimiter //
create trigger disclosure_item_for_statistics_is_counts before insert on disclosure_item for each row
begin
    if new.kind <> 'COUNTS'
        and exists (select 1 from disclosure d where d.disclosure_id = new.disclosure_id and d.ground = 'STATISTICS') then
        signal sqlstate '45000' set message_text = 'for statistics nothing is given but counts';
    end if;
end//
create trigger disclosure_annulled_counters_a_release before insert on disclosure_annulled for each row
begin
    if not exists (select 1 from disclosure d where d.disclosure_id = new.disclosure_id and d.act in ('HANDED_OVER', 'REPORTED')) then
        signal sqlstate '45000' set message_text = 'only a release that a person entered is annulled: the others are what happened';
    elseif exists (select 1 from disclosure d where d.disclosure_id = new.disclosure_id and d.disclosed_at > new.annulled_at) then
        signal sqlstate '45000' set message_text = 'a release is annulled after it was entered';
    elseif not exists (select 1 from account_role r where r.account_id = new.annulled_by and r.role in ('SHIFT_LEAD', 'DPO')) then
        signal sqlstate '45000' set message_text = 'a release is annulled by the shift lead or the data protection officer';
    end if;
end//
create trigger disclosure_annulled_never_changes before update on disclosure_annulled for each row
begin
    signal sqlstate '45000' set message_text = 'the counter-entry of a disclosure never changes';
end//
create trigger disclosure_annulled_is_never_deleted before delete on disclosure_annulled for each row
begin
    signal sqlstate '45000' set message_text = 'the counter-entry of a disclosure is never deleted';
end//
delimiter ;

grant select, insert on disclosure_annulled to registratura_application;
