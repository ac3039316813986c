-- What a referral may say besides: the region, who pays, and the national number of an electronic one.
alter table imaging_order
    add region varchar(20),
    add payer varchar(10) not null default 'PRIVATE',
    add national_number char(12),
    add constraint imaging_order_has_a_known_region check
        (region in ('UPPER_JAW', 'LOWER_JAW', 'BOTH_JAWS', 'FRONT', 'RIGHT', 'LEFT', 'SINUSES')),
    add constraint imaging_order_has_a_known_payer check (payer in ('PRIVATE', 'NHIF')),
    add constraint imaging_order_has_a_whole_national_number check (national_number regexp '^[0-9A-F]{12}$');
