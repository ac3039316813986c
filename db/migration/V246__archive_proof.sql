-- Each night a share of the archive is read and compared with what came: what was found of each file last, and since when.
create table instance_proof (
    instance_id uuid        not null,
    outcome     varchar(8)  not null,
    found_at    datetime(6) not null,
    proved_at   datetime(6) not null,

    primary key (instance_id),
    constraint instance_proof_is_of_an_instance foreign key (instance_id) references instance (instance_id),
    constraint instance_proof_has_a_known_outcome check (outcome in ('WHOLE', 'CHANGED', 'MISSING')),
    index instance_proof_by_age (proved_at)
);

grant select, insert, update on instance_proof to registratura_application;
