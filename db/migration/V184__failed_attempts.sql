-- A hundred wrong tries in a row are counted and never more (NIST SP 800-63B-4, 3.2.2): from there on the account is not heard
-- by a source that failed at it, however long it waits; it opens to its owner from anywhere else, and by a new sheet at once.
update account set failed_attempts = 100 where failed_attempts > 100;
alter table account
    add constraint account_counts_failures_to_a_hundred check (failed_attempts between 0 and 100);
