-- Image files (JPEG, PNG, TIFF) that were wrapped as DICOM: for which order somebody said they are, and what came, by its hash.
-- The row is written before the picture is kept: a picture made of a file never lies here without it.
create table film (
    sop_instance_uid varchar(64) not null,
    imaging_order_id uuid        not null,
    page             int         not null,
    original_kind    varchar(4)  not null,
    original_sha256  binary(32)  not null,
    original_length  bigint      not null,
    examination      varchar(20) not null,
    conversion       varchar(3)  not null,
    wrapped_at       datetime(6) not null,
    wrapped_by       uuid        not null,

    primary key (sop_instance_uid),
    constraint film_is_for_an_order foreign key (imaging_order_id) references imaging_order (imaging_order_id),
    constraint film_has_a_known_kind check (original_kind in ('JPEG', 'PNG', 'TIFF')),
    constraint film_came_a_known_way check (conversion in ('DF', 'DI', 'WSD')),
    constraint film_has_a_size check (original_length > 0 and page >= 0)
);

delimiter //
create trigger film_never_changes before update on film for each row
begin
    signal sqlstate '45000' set message_text = 'what was wrapped never changes';
end//
create trigger film_is_never_deleted before delete on film for each row
begin
    signal sqlstate '45000' set message_text = 'what was wrapped is never deleted';
end//
delimiter ;

grant select, insert on film to registratura_application;
