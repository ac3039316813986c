-- From which age and up to which the question on pregnancy is put. A change is a new row; none yet: 12 to 55.
create table consent_rule (
    consent_rule_version int         not null,
    pregnancy_from_age   int         not null,
    pregnancy_to_age     int         not null,
    changed_at           datetime(6) not null,
    changed_by           uuid        not null,

    primary key (consent_rule_version),
    constraint consent_rule_asks_at_plausible_ages check
        (pregnancy_from_age between 8 and 18 and pregnancy_to_age between 45 and 99)
);

grant select, insert on consent_rule to registratura_application;
