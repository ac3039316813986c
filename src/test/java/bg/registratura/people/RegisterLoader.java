package bg.registratura.people;

import bg.registratura.crypto.Uuid7;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Puts invented people straight into the tables, each table in the order of its key: a million take minutes. */
final class RegisterLoader {

    private static final int ROWS = 2000;
    private static final int PEOPLE_BITS = 21;
    private static final int WORD_BITS = 21;

    private final DataSource database;
    private final PatientSeal seal;

    RegisterLoader(DataSource database, PatientSeal seal) {
        this.database = database;
        this.seal = seal;
    }

    void load(InventedRegister register, int from, int to) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                var names = people(connection, register, from, to);
                index(connection, names, from);
                statement.execute("set foreign_key_checks = 1");
            }
            connection.commit();
            refuseUnlessThere(connection, to);
        }
    }

    /** Figures of a search among nobody would be good ones. */
    private static void refuseUnlessThere(Connection connection, int people) throws SQLException {
        try (var statement = connection.createStatement();
                var counted = statement.executeQuery("select count(*) from patient where client_number >= 1000000")) {
            counted.next();
            if (counted.getInt(1) != people) {
                throw new IllegalStateException(counted.getInt(1) + " people are there and not " + people);
            }
        }
    }

    private List<NameWords> people(Connection connection, InventedRegister register, int from, int to)
            throws SQLException {
        var names = new ArrayList<NameWords>();
        var hex = HexFormat.of();
        var clerk = Uuid7.next(Instant.EPOCH);
        try (var rows = new Rows(
                        connection,
                        "patient (patient_id, client_number, given_name, patronymic, family_name, birth_date, sex, "
                                + "identifier_kind, identifier_country, identifier_hash, identifier_sealed, phone, "
                                + "registered_at, registered_by, findable)");
                var papers = new Rows(
                        connection,
                        "document (document_id, register, in_year, number, numbered_on, template, template_hash, "
                                + "language, subject_id, copies, content_hash, content_sealed, issued_by, issued_at)");
                var visits =
                        new Rows(connection, "visit (visit_id, patient_id, ticket, opened_on, opened_at, opened_by)")) {
            for (int at = from; at < to; at++) {
                var person = register.person(at);
                var id = new PatientId(Uuid7.next(Instant.ofEpochSecond(at)));
                var name = person.name();
                names.add(NameWords.of(name, person.former()));
                var country = person.identifier().country();
                rows.add("'%s',%d,'%s','%s','%s','%s','%s','%s',%s,x'%s',x'%s','%s','2125-01-01','%s',1"
                        .formatted(
                                id.value(),
                                person.clientNumber(),
                                name.given(),
                                name.patronymic(),
                                name.family(),
                                person.born(),
                                person.woman() ? "FEMALE" : "MALE",
                                person.identifier().kind(),
                                country == null ? "null" : "'" + country + "'",
                                hex.formatHex(seal.hash(person.identifier())),
                                hex.formatHex(seal.seal(id, person.identifier())),
                                person.phone().value(),
                                clerk));
                if (at < 1000) {
                    papers.add(("'%s','NOTICE',2125,%d,'2125-01-01','x',repeat('x',32),'bg','%s',1,repeat('x',32),'x',"
                                    + "'%s','2125-01-01'")
                            .formatted(Uuid7.next(Instant.ofEpochSecond(at)), at + 1, id.value(), clerk));
                }
                if (at % 3 == 0) {
                    visits.add("'%s','%s',%d,'%s','2124-01-01','%s'"
                            .formatted(
                                    Uuid7.next(Instant.ofEpochSecond(at)),
                                    id.value(),
                                    at / 300 + 1,
                                    java.time.LocalDate.of(2124, 1, 1).plusDays(at % 300),
                                    clerk));
                }
            }
        }
        return names;
    }

    private static void index(Connection connection, List<NameWords> names, int from) throws SQLException {
        var people = new TreeMap<String, Integer>();
        names.forEach(name -> name.once().keySet().forEach(word -> people.merge(word, 1, Integer::sum)));
        try (var rows = new Rows(
                connection, "name_word (word, people)", "on duplicate key update people = people + value(people)")) {
            for (var word : people.entrySet()) {
                rows.add("'%s',%d".formatted(word.getKey(), word.getValue()));
            }
        }
        try (var rows = new Rows(connection, "name_slip (slip, word)")) {
            var slips = people.keySet().stream()
                    .flatMap(word -> TypedWord.slipsOf(word).stream().map(slip -> slip + "','" + word))
                    .sorted()
                    .toList();
            for (var slip : slips) {
                rows.add("'" + slip + "'");
            }
        }
        var words = new ArrayList<>(people.keySet());
        var place = new java.util.HashMap<String, Integer>();
        words.forEach(word -> place.put(word, place.size()));
        words(connection, names, from, words, place);
        pairs(connection, names, from, words, place);
    }

    private static void words(
            Connection connection, List<NameWords> names, int from, List<String> words, Map<String, Integer> place)
            throws SQLException {
        var keys = new long[names.stream().mapToInt(name -> name.once().size()).sum()];
        int next = 0;
        for (int at = 0; at < names.size(); at++) {
            for (var word : names.get(at).once().keySet()) {
                keys[next++] = ((long) place.get(word) << PEOPLE_BITS) | at;
            }
        }
        Arrays.sort(keys);
        try (var rows = new Rows(connection, "patient_name_word (word, client_number, kind)")) {
            for (long key : keys) {
                var word = words.get((int) (key >> PEOPLE_BITS));
                int at = (int) (key & ((1 << PEOPLE_BITS) - 1));
                var name = names.get(at);
                rows.add("'%s',%d,'%s'"
                        .formatted(
                                word,
                                1_000_000L + from + at,
                                name.kind(name.words().indexOf(word))));
            }
        }
    }

    private static void pairs(
            Connection connection, List<NameWords> names, int from, List<String> words, Map<String, Integer> place)
            throws SQLException {
        var keys = new long[names.stream().mapToInt(name -> name.pairs().size()).sum()];
        int next = 0;
        for (int at = 0; at < names.size(); at++) {
            for (var pair : names.get(at).pairs()) {
                keys[next++] = ((long) place.get(pair.word()) << (PEOPLE_BITS + WORD_BITS))
                        | ((long) place.get(pair.beside()) << PEOPLE_BITS)
                        | at;
            }
        }
        Arrays.sort(keys);
        try (var rows = new Rows(connection, "patient_name_pair (word, beside, client_number, others, kinds)")) {
            for (long key : keys) {
                int at = (int) (key & ((1 << PEOPLE_BITS) - 1));
                var word = words.get((int) (key >> (PEOPLE_BITS + WORD_BITS)));
                var beside = words.get((int) (key >> PEOPLE_BITS & ((1 << WORD_BITS) - 1)));
                var pair = names.get(at).pairs().stream()
                        .filter(one -> one.word().equals(word) && one.beside().equals(beside))
                        .findFirst()
                        .orElseThrow();
                rows.add("'" + word + "','" + beside + "'," + (1_000_000L + from + at) + ",'" + pair.others() + "','"
                        + pair.kinds() + "'");
            }
        }
    }

    /** Many rows in one statement, a commit now and then. */
    private static final class Rows implements AutoCloseable {

        private final Connection connection;
        private final String into;
        private final String after;
        private final StringBuilder values = new StringBuilder();
        private int waiting;

        Rows(Connection connection, String into) {
            this(connection, into, "");
        }

        Rows(Connection connection, String into, String after) {
            this.connection = connection;
            this.into = into;
            this.after = after;
        }

        void add(String row) throws SQLException {
            values.append(waiting == 0 ? "(" : ",(").append(row).append(')');
            if (++waiting == ROWS) {
                close();
            }
        }

        @Override
        public void close() throws SQLException {
            if (waiting > 0) {
                try (var statement = connection.createStatement()) {
                    statement.execute("insert ignore into " + into + " values " + values + " " + after);
                }
                connection.commit();
                values.setLength(0);
                waiting = 0;
            }
        }
    }
}
