package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.subjectrequest.RecordSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * No table and no column comes into the schema without somebody having said where the dossier shows it and what an erasure
 * does with it: {@code src/test/resources/personal-data.txt}.
 */
@DatabaseTest
@DisplayName("Personal data")
class PersonalDataTest {

    static final String SECTION = "subjectrequest.section.";
    static final List<String> NOBODYS = List.of("gone", "wiped", "kept", "nobody");

    @Autowired
    List<RecordSource> sources;

    @Autowired
    FlywayConnectionDetails owner;

    final Map<String, Held> held = held();
    JdbcTemplate sql;

    @BeforeEach
    void read() {
        sql = new Leftovers(owner, Path.of(".")).sql();
    }

    @Test
    void areKnownTableByTableAndColumnByColumn() {
        var schema = new TreeMap<String, TreeSet<String>>();
        sql.queryForList(
                        "select c.table_name t, c.column_name c from information_schema.columns c"
                                + " join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name"
                                + " where c.table_schema = database() and t.table_type = 'BASE TABLE' and c.table_name not like 'flyway%'")
                .forEach(row -> schema.computeIfAbsent((String) row.get("t"), _ -> new TreeSet<>())
                        .add((String) row.get("c")));

        assertThat(held.keySet()).containsExactlyElementsOf(schema.keySet());
        assertThat(held).allSatisfy((table, said) -> assertThat(said.columns())
                .as(table)
                .doesNotHaveDuplicates()
                .containsExactlyInAnyOrderElementsOf(schema.get(table)));
    }

    @Test
    void areShownInASectionOfTheDossierThatThereIs() {
        var sections = sources.stream().map(RecordSource::section).toList();

        assertThat(held).allSatisfy((table, said) -> {
            assertThat(said.ground()).as(table).isNotBlank();
            assertThat(said.fate()).as(table).isIn(NOBODYS);
            assertThat(said.sections()).as(table).allSatisfy(section -> assertThat(sections)
                    .contains(SECTION + section));
            assertThat(said.sections().isEmpty())
                    .as(table)
                    .isEqualTo(said.shown().isEmpty() && said.beside().isEmpty());
        });
        assertThat(held.values().stream()
                        .flatMap(said -> said.sections().stream())
                        .map(SECTION::concat))
                .containsAll(sections);
    }

    @Test
    void arePlainOnlyWhereNobodyCouldWriteOfAPerson() {
        var typed = sql.queryForList(
                "select concat(table_name, '.', column_name) from information_schema.columns"
                        + " where table_schema = database() and (column_name regexp '(_sealed|name|reason|note|phone|address)$'"
                        + " or column_name = 'patient_id')",
                String.class);

        assertThat(held.entrySet())
                .filteredOn(row -> !row.getValue().sections().isEmpty())
                .allSatisfy(row -> assertThat(row.getValue().plain())
                        .as(row.getKey())
                        .noneMatch(column -> typed.contains(row.getKey() + "." + column)));
    }

    @Test
    void goByTheProcedureThatErasesOrByTheRegistersOwnWords() {
        var erasing = Shelf.text("db/migration/V145__erasure.sql")
                + Shelf.text("db/migration/V100__patient_search.sql")
                + Shelf.text("db/migration/V211__passkey.sql");
        var own = List.of("call_note", "visitor_entry");

        assertThat(held.entrySet())
                .filteredOn(
                        row -> List.of("gone", "wiped").contains(row.getValue().fate()))
                .filteredOn(row -> !own.contains(row.getKey()))
                .allSatisfy(row -> assertThat(erasing)
                        .as(row.getKey())
                        .containsPattern(
                                row.getValue().fate().equals("gone")
                                        ? "delete [^;]*" + row.getKey()
                                        : "update " + row.getKey() + " set"));
    }

    static Map<String, Held> held() {
        var tables = new TreeMap<String, Held>();
        var current = new ArrayList<Held>();
        Shelf.text("src/test/resources/personal-data.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .forEach(line -> {
                    if (line.startsWith(" ")) {
                        current.getLast().add(line.strip());
                    } else {
                        var head = line.split("\\s*[=|]\\s*", 4);
                        current.add(new Held(words(head[1].replace("-", "")), head[2], head[3]));
                        assertThat(tables.put(head[0], current.getLast()))
                                .as(head[0])
                                .isNull();
                    }
                });
        return tables;
    }

    static List<String> words(String line) {
        return Arrays.stream(line.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What is said of one table. */
    record Held(
            List<String> sections,
            String fate,
            String ground,
            List<String> shown,
            List<String> beside,
            List<String> plain) {

        Held(List<String> sections, String fate, String ground) {
            this(sections, fate, ground, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        void add(String line) {
            var parts = line.split(":", 3);
            switch (parts[0]) {
                case "shown" -> shown.addAll(words(parts[1]));
                case "plain" -> plain.addAll(words(parts[1]));
                case "beside" -> {
                    assertThat(parts).as(line).hasSize(3);
                    beside.addAll(words(parts[1]));
                }
                default -> throw new AssertionError(line);
            }
        }

        List<String> columns() {
            var all = new ArrayList<>(shown);
            all.addAll(beside);
            all.addAll(plain);
            return all;
        }
    }
}
