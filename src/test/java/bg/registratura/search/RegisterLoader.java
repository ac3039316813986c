package bg.registratura.search;

import bg.registratura.people.InventedRegister;
import bg.registratura.people.PeopleLoader;
import bg.registratura.people.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** Puts invented people straight into the tables, each table in the order of its key: a million take minutes. */
final class RegisterLoader {

    private static final int PEOPLE_BITS = 21;
    private static final int WORD_BITS = 21;

    private final DataSource database;
    private final PeopleLoader people;

    RegisterLoader(DataSource database, PeopleLoader people) {
        this.database = database;
        this.people = people;
    }

    void load(InventedRegister register, int from, int to) throws SQLException {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute("set foreign_key_checks = 0");
                people.load(connection, register, from, to);
                var names = IntStream.range(from, to)
                        .mapToObj(register::person)
                        .map(person -> NameWords.of(person.name(), person.former()))
                        .toList();
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
}
