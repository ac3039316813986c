-- A unit that replaces another usually takes its name in the network over: a title is of one unit in use, and of any number of
-- retired ones, as a serial number is.
alter table device
    drop index device_ae_title_is_unique,
    add column ae_title_in_use varchar(16) as (if(retired_on is null, ae_title, null)) virtual,
    add constraint device_ae_title_is_unique unique (ae_title_in_use);
