-- Numbers without a gap: one row for each register, held by whoever takes the next number until that transaction ends.
create table document_register (
    register varchar(20) not null,

    primary key (register),
    constraint document_register_is_known check (register in ('INCOMING', 'OUTGOING', 'NOTICE', 'RECEIPT', 'PROTOCOL', 'CONSENT'))
);

insert into document_register (register) values ('INCOMING'), ('OUTGOING'), ('NOTICE'), ('RECEIPT'), ('PROTOCOL'), ('CONSENT');

create table register_counter (
    register    varchar(20) not null,
    in_year     int         not null,
    last_number int         not null,

    primary key (register, in_year),
    constraint register_counter_is_of_a_register foreign key (register) references document_register (register),
    constraint register_counter_counts_from_one check (last_number >= 1)
);

-- What was issued on paper: the PDF as it was printed, sealed, with the hash of its bytes and of the text it was made from.
create table document (
    document_id    uuid        not null,
    register       varchar(20) not null,
    in_year        int         not null,
    number         int         not null,
    numbered_on    date        not null,
    template       varchar(60) not null,
    template_hash  binary(32)  not null,
    language       char(2)     not null,
    subject_id     uuid,
    copies         int         not null,
    content_hash   binary(32)  not null,
    content_sealed mediumblob  not null,
    issued_by      uuid        not null,
    issued_at      datetime(6) not null,

    primary key (document_id),
    constraint document_number_is_given_once unique (register, in_year, number),
    constraint document_is_in_a_register foreign key (register) references document_register (register),
    constraint document_is_numbered_in_its_year check (in_year = year(numbered_on)),
    constraint document_has_one_to_nine_copies check (copies between 1 and 9),
    index document_by_subject (subject_id, issued_at)
);

-- Every printing. The first is the original; each later one is a duplicate and says why it was needed.
create table document_print (
    document_id uuid         not null,
    ordinal     int          not null,
    reason      varchar(300),
    printed_by  uuid         not null,
    printed_at  datetime(6)  not null,

    primary key (document_id, ordinal),
    constraint document_print_is_of_a_document foreign key (document_id) references document (document_id),
    constraint document_print_counts_from_one check (ordinal >= 1),
    constraint document_duplicate_has_a_reason check ((ordinal = 1) = (reason is null))
);

delimiter //
create trigger document_never_changes before update on document for each row
begin
    signal sqlstate '45000' set message_text = 'an issued document never changes';
end//
create trigger document_print_never_changes before update on document_print for each row
begin
    signal sqlstate '45000' set message_text = 'a printing never changes';
end//
create trigger register_counter_never_goes_back before update on register_counter for each row
begin
    if new.last_number <> old.last_number + 1 then
        signal sqlstate '45000' set message_text = 'a register goes on by one';
    end if;
end//
delimiter ;

grant select, update on document_register to registratura_application;
grant select, insert, update on register_counter to registratura_application;
grant select, insert on document to registratura_application;
grant select, insert on document_print to registratura_application;
