package bg.registratura.search;

import bg.registratura.language.Sorting;
import bg.registratura.people.Bearers;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.people.Persons;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One box for everything: what was typed is tried as all it may be, the surest first. */
@Component
class Lookup {

    private final Persons persons;
    private final Bearers bearers;
    private final PatientLookupRepository lookup;
    private final NameSearch names;

    Lookup(Persons persons, Bearers bearers, PatientLookupRepository lookup, NameSearch names) {
        this.persons = persons;
        this.bearers = bearers;
        this.lookup = lookup;
        this.names = names;
    }

    Found by(String typed) {
        var query = Query.of(typed);
        if (query.isEmpty()) {
            return new Found(false, List.of());
        }
        var by = new LinkedHashMap<Long, Match.By>();
        byNumbers(query, by);
        byWords(query)
                .forEach(number ->
                        by.putIfAbsent(number, query.birthDate() == null ? Match.By.NAME : Match.By.BIRTH_DATE));
        var numbers = by.keySet().stream().limit(Found.MOST).toList();
        return new Found(
                true,
                once(persons.numbered(numbers).stream()
                        .map(recorded -> Match.of(recorded, Objects.requireNonNull(by.get(recorded.clientNumber()))))));
    }

    /** A person of several records comes up once, where the likeliest of them stood, under their own when that was found. */
    private static List<Match> once(Stream<Match> matches) {
        var persons = new LinkedHashMap<PatientId, Match>();
        matches.forEach(match -> persons.merge(match.id(), match, Match::surer));
        return List.copyOf(persons.values());
    }

    Found similar(PersonName name, LocalDate birthDate) {
        return new Found(
                true,
                once(persons.numbered(lookup.byBirthDate(birthDate)).stream()
                        .map(recorded -> Match.of(recorded, Match.By.BIRTH_DATE))
                        .filter(match -> match.name().isLike(name)
                                || match.under().name().isLike(name))
                        .sorted(Comparator.comparing(match -> match.name().listed(), Sorting.bulgarian()))));
    }

    private void byNumbers(Query query, LinkedHashMap<Long, Match.By> by) {
        if (query.identifier() != null) {
            bearers.numbersOf(query.identifier()).forEach(number -> by.put(number, Match.By.IDENTIFIER));
        }
        if (query.clientNumber() != null) {
            lookup.byClientNumber(query.clientNumber())
                    .forEach(number -> by.putIfAbsent(number, Match.By.CLIENT_NUMBER));
            lookup.byAccessionNumber(query.clientNumber().toString())
                    .forEach(number -> by.putIfAbsent(number, Match.By.PAPER));
        }
        if (query.paper() != null) {
            lookup.byPaper(query.paper()).forEach(number -> by.putIfAbsent(number, Match.By.PAPER));
        }
        if (query.phone() != null) {
            lookup.byPhone(query.phone()).forEach(number -> by.putIfAbsent(number, Match.By.PHONE));
        }
    }

    private List<Long> byWords(Query query) {
        var born = query.birthDate();
        if (born == null) {
            return query.words().stream().anyMatch(TypedWord::isLongerThanALetter)
                    ? names.by(query.words(), Found.MOST)
                    : List.of();
        }
        var numbers = lookup.byBirthDate(born);
        return query.words().isEmpty() ? numbers : names.among(numbers, query.words(), Found.MOST);
    }
}
