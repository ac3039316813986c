package bg.registratura.search;

import static java.util.stream.Collectors.joining;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Hostile;
import bg.registratura.language.Dates;
import bg.registratura.people.InventedRegister;
import bg.registratura.people.InventedRegister.Person;
import bg.registratura.people.PeopleLoader;
import bg.registratura.people.PersonName;
import bg.registratura.security.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionOperations;

/** The server's time for each kind of search among few people and among a million: {@code deploy/bench search}. */
@DatabaseTest
@Import(PeopleLoader.class)
class SearchBench {

    static final List<Integer> SIZES = Arrays.stream(
                    System.getProperty("registratura.bench.sizes", "1000,100000,1000000")
                            .split(","))
            .map(Integer::valueOf)
            .toList();
    static final int ASKED = 400;
    static final int WARM = 60;
    static final int MISSPELT = 1000;
    static final List<Integer> SEEDS = List.of(3, 2024);
    static final int HOSTILE = 10_000;
    static final int SLOW_MILLIS = 200;

    static final Map<String, BiFunction<Person, Random, String>> KINDS = kinds();

    @Autowired
    Lookup search;

    @Autowired
    PatientSearch patients;

    @Autowired
    DataSource database;

    @Autowired
    PeopleLoader people;

    @Autowired
    TransactionOperations transactions;

    final InventedRegister register = new InventedRegister();
    final Map<String, Map<Integer, List<Long>>> taken = new LinkedHashMap<>();
    final Map<String, Map<Integer, Double>> ranks = new LinkedHashMap<>();
    final Map<Integer, List<Long>> hostile = new LinkedHashMap<>();
    final StringBuilder notes = new StringBuilder();

    @Test
    void searches() throws Exception {
        At.desk(Role.RECEPTION);
        int there = 0;
        for (int size : SIZES) {
            long began = System.nanoTime();
            new RegisterLoader(database, people).load(register, there, size);
            notes.append("%d people put down in %d s%n"
                    .formatted(size - there, (System.nanoTime() - began) / 1_000_000_000));
            if (there == 0) {
                measure(size);
                taken.clear();
            }
            there = size;
            measure(size);
            rank(size);
            offend(size);
            Files.writeString(Path.of("target/bench-search.txt"), table() + notes + json());
        }
    }

    static Map<String, BiFunction<Person, Random, String>> kinds() {
        var kinds = new LinkedHashMap<String, BiFunction<Person, Random, String>>();
        kinds.put("identifier", (person, _) -> person.identifier().value());
        kinds.put("client number", (person, _) -> String.valueOf(person.clientNumber()));
        kinds.put("phone", (person, _) -> person.phone().shown());
        kinds.put("bar code", (person, _) -> "NT-2125-%06d".formatted(person.clientNumber() % 1000 + 1));
        kinds.put("birth date", (person, _) -> Dates.form(person.born()));
        kinds.put("family name", (person, _) -> person.name().family());
        kinds.put("given and family name", (person, _) -> person.name().brief());
        kinds.put("three names", (person, _) -> person.name().full());
        kinds.put(
                "three names in Latin", (person, _) -> Slips.latin(person.name().full()));
        kinds.put(
                "names spelt otherwise",
                (person, random) -> Slips.otherwise(person.name().brief(), random));
        kinds.put(
                "maiden name",
                (person, _) -> person.former().isEmpty()
                        ? person.name().brief()
                        : person.former().getFirst().brief());
        kinds.put("beginning of a name", (person, _) -> cut(person.name().family(), 3));
        kinds.put(
                "name and a beginning",
                (person, _) -> person.name().given() + " " + cut(person.name().family(), 2));
        kinds.put(
                "two beginnings",
                (person, _) ->
                        cut(person.name().given(), 2) + " " + cut(person.name().family(), 2));
        kinds.put("typed letter by letter", (person, random) -> {
            var whole = person.name().brief();
            return cut(whole, 2 + random.nextInt(whole.length() - 1));
        });
        kinds.put(
                "misspelt, one word",
                (person, random) -> Slips.misspelt(person.name().family(), random));
        kinds.put(
                "misspelt, two words",
                (person, random) -> Slips.misspelt(person.name().brief(), random));
        kinds.put(
                "misspelt, three words",
                (person, random) -> Slips.misspelt(person.name().full(), random));
        kinds.put(
                "misspelt in Latin",
                (person, random) -> Slips.misspelt(Slips.latin(person.name().full()), random));
        kinds.put("name and birth date", (person, _) -> person.name().family() + " " + Dates.form(person.born()));
        kinds.put(
                "nobody",
                (person, random) ->
                        "Кхъ" + random.nextInt(9) + "Щ" + cut(person.name().family(), 4));
        kinds.put(
                "nobody of this name",
                (person, _) -> "Бързоход " + person.name().family() + " Нямаков");
        return kinds;
    }

    void measure(int size) {
        var random = new Random(size);
        KINDS.forEach((kind, typed) -> {
            for (int ask = 0; ask < ASKED + WARM; ask++) {
                var words = typed.apply(register.person(random.nextInt(size)), random);
                long began = System.nanoTime();
                transactions.execute(_ -> search.by(words));
                note(kind, size, ask, began);
            }
        });
        for (int ask = 0; ask < ASKED / 4 + WARM; ask++) {
            var words = register.person(random.nextInt(size)).name().full();
            long began = System.nanoTime();
            patients.search(words);
            note("three names, logged", size, ask, began);
        }
    }

    /** What nobody should type, through the call that the box makes. */
    void offend(int size) {
        var times = new ArrayList<Long>();
        for (var typed : Hostile.strings(HOSTILE, 1)) {
            long began = System.nanoTime();
            patients.search(typed, Found.NOBODY);
            times.add((System.nanoTime() - began) / 1000);
        }
        hostile.put(size, times);
    }

    void note(String kind, int size, int ask, long began) {
        if (ask >= WARM) {
            taken.computeIfAbsent(kind, _ -> new LinkedHashMap<>())
                    .computeIfAbsent(size, _ -> new ArrayList<>())
                    .add((System.nanoTime() - began) / 1000);
        }
    }

    void rank(int size) {
        rank(
                size,
                "three names",
                (person, random) -> Slips.misspelt(script(person.name().full(), random), random),
                PersonName::full);
        rank(
                size,
                "given and family",
                (person, random) -> Slips.misspelt(script(person.name().brief(), random), random),
                PersonName::brief);
        rank(
                size,
                "family and birth date",
                (person, random) -> Slips.misspelt(script(person.name().family(), random), random) + " "
                        + Dates.form(person.born()),
                PersonName::full);
    }

    void rank(int size, String what, BiFunction<Person, Random, String> typed, Function<PersonName, String> same) {
        var bearers = new HashMap<String, Integer>();
        for (int at = 0; at < size; at++) {
            bearers.merge(same.apply(register.person(at).name()), 1, Integer::sum);
        }
        SEEDS.forEach(seed -> rank(size, what + ", errors " + seed, new Random(seed), typed, same, bearers));
    }

    /**
     * The share of those found among the first three: with those who bear the very same names as one, by place, and by place
     * if nothing were known of people but their names.
     */
    void rank(
            int size,
            String what,
            Random random,
            BiFunction<Person, Random, String> typed,
            Function<PersonName, String> same,
            Map<String, Integer> bearers) {
        int strict = 0;
        int namesakes = 0;
        double reachable = 0;
        for (int ask = 0; ask < MISSPELT; ask++) {
            var person = register.person(random.nextInt(size));
            var words = typed.apply(person, random);
            var found = search.by(words).matches();
            var numbers = found.stream().map(Match::clientNumber).toList();
            int place = numbers.indexOf(person.clientNumber());
            reachable += Math.min(1, 3.0 / bearers.get(same.apply(person.name())));
            strict += place >= 0 && place < 3 ? 1 : 0;
            var names = found.stream().map(Match::name).map(same).distinct().toList();
            int name = names.indexOf(same.apply(person.name()));
            boolean near = name >= 0 && name < 3;
            namesakes += near ? 1 : 0;
            if (!near && ask < 200) {
                notes.append("  missed (%d): %s for %s%n"
                        .formatted(size, words, person.name().full()));
            }
        }
        share(what, size, 100.0 * namesakes / MISSPELT);
        share(what + ", by place", size, 100.0 * strict / MISSPELT);
        share(what + ", by chance", size, 100.0 * reachable / MISSPELT);
    }

    void share(String what, int size, double share) {
        ranks.computeIfAbsent(what, _ -> new LinkedHashMap<>()).put(size, share);
    }

    static String script(String name, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Slips.latin(name);
            case 1 -> Slips.otherwise(name, random);
            default -> name;
        };
    }

    static String cut(String text, int length) {
        return text.substring(0, Math.min(text.length(), length));
    }

    String table() {
        var table = new StringBuilder("%-34s".formatted("search, ms (median, p95)"));
        SIZES.forEach(size -> table.append("%20s".formatted(size + " people")));
        table.append('\n');
        taken.forEach((kind, sizes) -> {
            table.append("%-34s".formatted(kind));
            sizes.values()
                    .forEach(times -> table.append(
                            String.format(Locale.ROOT, "%11.1f %8.1f", quantile(times, 0.5), quantile(times, 0.95))));
            table.append('\n');
        });
        table.append(
                "misspelt, in the first three, % (namesakes as one; by place; what chance would give among namesakes)\n");
        ranks.forEach((what, sizes) -> {
            table.append("  %-44s".formatted(what));
            sizes.values().forEach(share -> table.append(String.format(Locale.ROOT, "%20.1f", share)));
            table.append('\n');
        });
        hostile.forEach((size, times) -> table.append(String.format(
                Locale.ROOT,
                "%d hostile strings among %d people, ms: p99 %.1f, slowest %.1f, over %d: %d%n",
                times.size(),
                size,
                quantile(times, 0.99),
                quantile(times, 1),
                SLOW_MILLIS,
                slow(times))));
        return table.toString();
    }

    static long slow(List<Long> micros) {
        return micros.stream().filter(time -> time > SLOW_MILLIS * 1000L).count();
    }

    String json() {
        var times = taken.entrySet().stream()
                .map(kind -> "\"%s\":{%s}".formatted(kind.getKey(), json(kind.getValue())))
                .collect(joining(","));
        var shares = ranks.entrySet().stream()
                .map(what -> "\"%s\":{%s}"
                        .formatted(
                                what.getKey(),
                                what.getValue().entrySet().stream()
                                        .map(size -> String.format(
                                                Locale.ROOT, "\"%d\":%.1f", size.getKey(), size.getValue()))
                                        .collect(joining(","))))
                .collect(joining(","));
        var offences = hostile.entrySet().stream()
                .map(size -> String.format(
                        Locale.ROOT,
                        "\"%d\":{\"p99\":%.1f,\"max\":%.1f,\"slow\":%d}",
                        size.getKey(),
                        quantile(size.getValue(), 0.99),
                        quantile(size.getValue(), 1),
                        slow(size.getValue())))
                .collect(joining(","));
        return "{\"bench\":\"search\",\"unit\":\"ms\",%s,\"first three of misspelt, %%\":{%s},\"hostile\":{%s}}%n"
                .formatted(times, shares, offences);
    }

    static String json(Map<Integer, List<Long>> sizes) {
        return sizes.entrySet().stream()
                .map(size -> String.format(
                        Locale.ROOT,
                        "\"%d\":{\"median\":%.1f,\"p95\":%.1f,\"max\":%.1f}",
                        size.getKey(),
                        quantile(size.getValue(), 0.5),
                        quantile(size.getValue(), 0.95),
                        quantile(size.getValue(), 1)))
                .collect(joining(","));
    }

    static double quantile(List<Long> micros, double part) {
        var sorted = micros.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(part * sorted.size()) - 1)) / 1000.0;
    }
}
