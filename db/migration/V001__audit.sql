-- The tamper-evident log: one row for every act and every look at a person's data.
-- Rows are leaves of an RFC 6962 Merkle tree; checkpoints are signed notes of its root.
-- No network address, no secret and no name stands here: subjects and objects are ids.
create table audit_event (
    seq          bigint       not null,
    occurred_at  datetime(6)  not null,
    actor_id     uuid,
    actor_role   varchar(40)  not null,
    action       varchar(60)  not null,
    outcome      varchar(20)  not null,
    subject_id   uuid,
    object_type  varchar(40),
    object_id    varchar(64),
    detail       varchar(1000),
    leaf_hash    binary(32)   not null,

    primary key (seq),
    index audit_event_by_subject (subject_id, seq),
    index audit_event_by_object (object_type, object_id),
    index audit_event_by_actor (actor_id, seq),
    constraint audit_event_has_a_known_outcome check (outcome in ('SUCCESS', 'REFUSED', 'FAILURE'))
);

-- One row, held while a transaction writes its events, so that the sequence has no gaps.
create table audit_head (
    audit_head_id tinyint not null,
    next_seq      bigint  not null,

    primary key (audit_head_id),
    constraint audit_head_is_one_row check (audit_head_id = 1)
);

insert into audit_head (audit_head_id, next_seq) values (1, 0);

-- A signed note (C2SP signed-note layout) of the tree's size and root.
create table audit_checkpoint (
    tree_size  bigint        not null,
    root_hash  binary(32)    not null,
    frontier   varbinary(2100) not null,
    note       varchar(1000) not null,
    signed_at  datetime(6)   not null,

    primary key (tree_size)
);

delimiter //
create trigger audit_event_never_changes before update on audit_event for each row
begin
    signal sqlstate '45000' set message_text = 'an audit event never changes';
end//
create trigger audit_event_is_never_deleted before delete on audit_event for each row
begin
    signal sqlstate '45000' set message_text = 'an audit event is never deleted';
end//
create trigger audit_checkpoint_never_changes before update on audit_checkpoint for each row
begin
    signal sqlstate '45000' set message_text = 'a checkpoint never changes';
end//
create trigger audit_checkpoint_is_never_deleted before delete on audit_checkpoint for each row
begin
    signal sqlstate '45000' set message_text = 'a checkpoint is never deleted';
end//
delimiter ;

grant select, insert on audit_event to registratura_application;
grant select, update on audit_head to registratura_application;
grant select, insert on audit_checkpoint to registratura_application;
