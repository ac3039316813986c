-- What a ZIP says of a file before its bytes (CRC-32): found when it is first taken, so that a taking that was cut goes on without
-- reading again what came before. The bytes of a picture never change, and so neither does this.
create table instance_checksum (
    instance_id uuid   not null,
    crc32       bigint not null,

    primary key (instance_id),
    constraint instance_checksum_is_of_an_instance foreign key (instance_id) references instance (instance_id),
    constraint instance_checksum_has_32_bits check (crc32 between 0 and 4294967295)
);

grant select, insert on instance_checksum to registratura_application;
