-- What came with the program is a draft and stays one: it is the first version of its kind, and nobody has approved it. An
-- approval is a version of its own, by an order, so that no row can look like an approved text that it never was.
alter table consent_text
    add constraint consent_text_shipped_is_a_draft check (not shipped or version = 1 and approved_by is null and recorded_by is null);
