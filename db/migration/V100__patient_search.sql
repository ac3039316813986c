-- How a patient is found by name: folded words, their pairs, and what one slip of the hand makes of them.
--
-- A word is a name as it sounds: one sign for a letter, whichever script and spelling it was written in, so that one error
-- of the hand is one sign's difference. A million people share some hundred thousand words: spelling errors are looked
-- for among the words (each is stored with one letter left out; two words that differ by one error share such a form),
-- people only by words that exist. Two words of one name are a pair, in both orders: a family name borne by twenty
-- thousand and a given name borne by forty thousand meet in one range of one index.
-- Trigrams and MariaDB's FULLTEXT were put aside: both read every bearer of a frequent name, and the latter does not see
-- what its own transaction wrote.
alter table patient
    drop search_name,
    -- Whether the name stands in the index: not yet, or not any more, until the next round puts it down.
    add findable boolean not null default false,
    add index patient_by_findable (findable);

-- The countries whose documents are on record: a number typed alone is tried with each, and their list is not read off a
-- million patients.
create table patient_identifier_country (
    country char(3) not null,

    primary key (country)
);

insert into patient_identifier_country (country)
select distinct identifier_country from patient where identifier_country is not null;

create table name_word (
    word   varchar(40) character set ascii collate ascii_bin not null,
    people int not null,

    primary key (word),
    constraint name_word_is_of_somebody check (people >= 0)
);

-- A word with at most one sign left out, as it sounds and as it is written in Latin letters.
create table name_slip (
    slip varchar(100) character set ascii collate ascii_bin not null,
    word varchar(40)  character set ascii collate ascii_bin not null,

    primary key (slip, word),
    constraint name_slip_is_of_a_word foreign key (word) references name_word (word) on delete cascade
);

create table patient_name_word (
    word          varchar(40) character set ascii collate ascii_bin not null,
    client_number bigint  not null,
    kind          char(1) character set ascii collate ascii_bin not null,

    primary key (word, client_number),
    constraint patient_name_word_is_of_a_patient foreign key (client_number) references patient (client_number),
    -- Family name, given name, patronymic, as the document spells it in Latin letters, borne in former times.
    constraint patient_name_word_has_a_known_kind check (kind in ('F', 'G', 'P', 'L', 'X'))
);

-- The other words of the same name stand beside, a blank before each, and the kinds of all of them in this order.
create table patient_name_pair (
    word          varchar(40)  character set ascii collate ascii_bin not null,
    beside        varchar(40)  character set ascii collate ascii_bin not null,
    client_number bigint       not null,
    others        varchar(250) character set ascii collate ascii_bin not null,
    kinds         varchar(8)   character set ascii collate ascii_bin not null,

    primary key (word, beside, client_number)
);

create procedure forget_patient_name(in whose bigint)
    delete pair from patient_name_word one
        straight_join patient_name_word other on other.client_number = one.client_number
        straight_join patient_name_pair pair
            on pair.word = one.word and pair.beside = other.word and pair.client_number = one.client_number
    where one.client_number = whose;

delimiter //
create trigger patient_name_word_is_counted_out after delete on patient_name_word for each row
begin
    update name_word set people = people - 1 where word = old.word;
    delete from name_word where word = old.word and people = 0;
end//

-- Whoever writes another name, or wipes one, takes the old one out of the index in the same moment.
create trigger patient_name_leaves_the_index before update on patient for each row
begin
    if not (binary old.given_name = binary new.given_name and binary old.patronymic <=> binary new.patronymic
            and binary old.family_name <=> binary new.family_name and binary old.latin_name <=> binary new.latin_name) then
        call forget_patient_name(old.client_number);
        delete from patient_name_word where client_number = old.client_number;
        set new.findable = false;
    end if;
end//

create trigger patient_identifier_country_is_known after insert on patient for each row
begin
    if new.identifier_country is not null then
        insert ignore into patient_identifier_country (country) values (new.identifier_country);
    end if;
end//

create trigger patient_identifier_country_becomes_known after update on patient for each row
begin
    if new.identifier_country is not null then
        insert ignore into patient_identifier_country (country) values (new.identifier_country);
    end if;
end//

create trigger patient_leaves_the_index before delete on patient for each row
begin
    call forget_patient_name(old.client_number);
    delete from patient_name_word where client_number = old.client_number;
end//

-- A former name that is destroyed is no longer found by; the others are put down again at the next round.
create trigger patient_revision_leaves_the_index after delete on patient_revision for each row
begin
    declare whose bigint;
    select client_number into whose from patient where patient_id = old.patient_id;
    call forget_patient_name(whose);
    delete from patient_name_word where client_number = whose;
    update patient set findable = false where patient_id = old.patient_id;
end//
delimiter ;

grant select on patient_identifier_country to registratura_application;
grant select, insert, update on name_word to registratura_application;
grant select, insert on name_slip to registratura_application;
grant select, insert on patient_name_word to registratura_application;
grant select, insert on patient_name_pair to registratura_application;
