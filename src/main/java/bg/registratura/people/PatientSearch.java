package bg.registratura.people;

import bg.registratura.language.Sorting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** One box for everything: what was typed is tried as all it may be. */
@Component
class PatientSearch {

    private final PatientRepository repository;

    PatientSearch(PatientRepository repository) {
        this.repository = repository;
    }

    Found by(String typed) {
        var query = Query.of(typed);
        if (query.isEmpty()) {
            return new Found(false, List.of());
        }
        var matches = new LinkedHashMap<PatientId, Match>();
        Stream.of(byIdentifier(query), byNumbers(query), byWords(query))
                .flatMap(List::stream)
                .forEach(match -> matches.merge(match.id(), match, Match::surer));
        return new Found(true, List.copyOf(matches.values()));
    }

    Found similar(PersonName name, LocalDate birthDate) {
        var born = repository.byBirthDateAndName(new Query(null, null, null, birthDate, List.of()));
        var alike = new LinkedHashMap<PatientId, Match>();
        born.stream()
                .filter(match -> Likeness.of(match.name(), name)
                        || Likeness.of(match.under().name(), name))
                .forEach(match -> alike.merge(match.id(), match, Match::surer));
        return new Found(true, List.copyOf(alike.values()));
    }

    private List<Match> byIdentifier(Query query) {
        var typed = query.identifier();
        if (typed == null) {
            return List.of();
        }
        var national = Stream.of(IdentifierKind.EGN, IdentifierKind.LNCH)
                .filter(_ -> typed.length() == 10)
                .map(kind -> new Identifier(kind, typed, null));
        var foreign =
                repository.countries().stream().map(country -> new Identifier(IdentifierKind.FOREIGN, typed, country));
        return Stream.concat(national, foreign)
                .flatMap(identifier -> repository.byIdentifier(identifier).stream())
                .toList();
    }

    private List<Match> byNumbers(Query query) {
        var byClient =
                query.clientNumber() == null ? List.<Match>of() : repository.byClientNumber(query.clientNumber());
        var byPhone = query.phone() == null ? List.<Match>of() : repository.byPhone(query.phone());
        return Stream.concat(byClient.stream(), byPhone.stream()).toList();
    }

    private List<Match> byWords(Query query) {
        if (query.birthDate() == null && query.nameKeys().isEmpty()) {
            return List.of();
        }
        return repository.byBirthDateAndName(query).stream()
                .sorted(Comparator.comparing(match -> match.name().listed(), Sorting.bulgarian()))
                .toList();
    }
}
