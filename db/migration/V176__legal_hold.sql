-- Legal holds (задържане поради правни претенции): what may be needed for a claim stays, whatever its term and whoever asks
-- for its erasure. A hold is on a person or on one study; it never changes but to be lifted, once, with a reason. It is looked
-- at again within twelve months, and each such look is an entry of its own.
create table legal_hold (
    legal_hold_id   uuid         not null,
    patient_id      uuid         not null,
    study_id        uuid,
    reason          varchar(500) not null,
    case_number     varchar(80)  not null,
    authority       varchar(200) not null,
    notice_withheld boolean      not null,
    placed_on       date         not null,
    review_on       date         not null,
    placed_at       datetime(6)  not null,
    placed_by       uuid         not null,
    lifted_at       datetime(6),
    lifted_by       uuid,
    lift_reason     varchar(500),

    primary key (legal_hold_id),
    index legal_hold_of_a_patient (patient_id),
    constraint legal_hold_is_on_a_patient foreign key (patient_id) references patient (patient_id),
    constraint legal_hold_may_be_on_a_study foreign key (study_id) references study (study_id),
    constraint legal_hold_is_placed_by_somebody foreign key (placed_by) references account (account_id),
    constraint legal_hold_is_lifted_by_somebody foreign key (lifted_by) references account (account_id),
    constraint legal_hold_says_why_and_by_whom check
        (trim(reason) <> '' and trim(case_number) <> '' and trim(authority) <> ''),
    constraint legal_hold_is_reviewed_within_a_year check
        (review_on > placed_on and review_on <= placed_on + interval 12 month),
    constraint legal_hold_is_dated_by_its_day check (abs(datediff(placed_on, placed_at)) <= 1),
    constraint legal_hold_is_lifted_by_one_with_a_reason check
        ((lifted_at is null) = (lifted_by is null) and (lifted_at is null) = (trim(coalesce(lift_reason, '')) = '')),
    constraint legal_hold_is_lifted_after_it_was_placed check (lifted_at >= placed_at)
);

create table legal_hold_review (
    legal_hold_review_id uuid         not null,
    legal_hold_id        uuid         not null,
    note                 varchar(500) not null,
    reviewed_on          date         not null,
    next_review_on       date         not null,
    reviewed_at          datetime(6)  not null,
    reviewed_by          uuid         not null,

    primary key (legal_hold_review_id),
    index legal_hold_review_of_a_hold (legal_hold_id, reviewed_at),
    constraint legal_hold_review_is_of_a_hold foreign key (legal_hold_id) references legal_hold (legal_hold_id),
    constraint legal_hold_review_is_made_by_somebody foreign key (reviewed_by) references account (account_id),
    constraint legal_hold_review_says_why check (trim(note) <> ''),
    constraint legal_hold_review_is_made_again_within_a_year check
        (next_review_on > reviewed_on and next_review_on <= reviewed_on + interval 12 month)
);

delimiter //
create trigger legal_hold_is_on_a_study_of_its_patient before insert on legal_hold for each row
begin
    if new.study_id is not null and not exists (
        select 1 from study s join patient p on p.patient_id = s.patient_id join patient h on h.person_id = p.person_id
        where s.study_id = new.study_id and h.patient_id = new.patient_id) then
        signal sqlstate '45000' set message_text = 'a hold is on a study of its patient';
    end if;
    if new.lifted_at is not null then
        signal sqlstate '45000' set message_text = 'a hold is placed before it is lifted';
    end if;
end//
create trigger legal_hold_never_changes_but_is_lifted before update on legal_hold for each row
begin
    if old.lifted_at is not null or new.lifted_at is null
        or not (new.legal_hold_id <=> old.legal_hold_id and new.patient_id <=> old.patient_id
            and new.study_id <=> old.study_id and new.reason <=> old.reason and new.case_number <=> old.case_number
            and new.authority <=> old.authority and new.notice_withheld <=> old.notice_withheld
            and new.placed_on <=> old.placed_on and new.review_on <=> old.review_on
            and new.placed_at <=> old.placed_at and new.placed_by <=> old.placed_by) then
        signal sqlstate '45000' set message_text = 'a hold never changes: it is lifted, once';
    end if;
end//
create trigger legal_hold_is_never_deleted before delete on legal_hold for each row
begin
    signal sqlstate '45000' set message_text = 'a hold is never deleted';
end//
create trigger legal_hold_review_is_of_a_hold_that_stands before insert on legal_hold_review for each row
begin
    if not exists (select 1 from legal_hold h where h.legal_hold_id = new.legal_hold_id and h.lifted_at is null) then
        signal sqlstate '45000' set message_text = 'a hold that was lifted is not reviewed';
    end if;
end//
create trigger legal_hold_review_never_changes before update on legal_hold_review for each row
begin
    signal sqlstate '45000' set message_text = 'the review of a hold never changes';
end//
create trigger legal_hold_review_is_never_deleted before delete on legal_hold_review for each row
begin
    signal sqlstate '45000' set message_text = 'the review of a hold is never deleted';
end//

-- The hold wins: nobody is erased while one stands on the person (GDPR art. 17(3)(e)). What a hold on one study keeps is kept
-- by every erasure as it is.
create trigger erasure_waits_for_a_legal_hold before insert on erasure for each row
begin
    if exists (
        select 1 from subject_request r
            join patient asked on asked.patient_id = r.patient_id
            join patient own on own.person_id = asked.person_id
            join legal_hold h on h.patient_id = own.patient_id
        where r.subject_request_id = new.subject_request_id and h.study_id is null and h.lifted_at is null) then
        signal sqlstate '45000' set message_text = 'nobody is erased while a legal hold stands';
    end if;
end//
delimiter ;

grant select, insert on legal_hold to registratura_application;
grant update (lifted_at, lifted_by, lift_reason) on legal_hold to registratura_application;
grant select, insert on legal_hold_review to registratura_application;
