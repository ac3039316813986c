package bg.registratura.results;

import static java.util.Comparator.comparing;
import static java.util.Comparator.reverseOrder;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.results.GrantedStudies.Given;
import bg.registratura.results.Viewing.Card;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What patients gave the signed-in dentist, patient by patient; each list that is shown stands in the log. */
@Service
@PreAuthorize("hasRole('DENTIST')")
public class GivenPictures {

    private static final Comparator<Card> UNREAD_FIRST = comparing(Card::isUnread)
            .reversed()
            .thenComparing(card -> card.study().madeOn(), reverseOrder());

    private final GrantedStudies granted;
    private final Marks marks;
    private final Looker looker;
    private final Clock clock;

    GivenPictures(GrantedStudies granted, Marks marks, Looker looker, Clock clock) {
        this.granted = granted;
        this.marks = marks;
        this.looker = looker;
        this.clock = clock;
    }

    /**
     * The patients of whom something is wanted, those with something unread first; at most so many are shown.
     *
     * @param toldOf those whose list this open page has shown before, so that it is written down once
     */
    @Transactional
    public Page look(Wanted wanted, int most, Set<PatientId> toldOf) {
        var all = granted.all();
        var today = Dates.dayOf(clock.instant());
        var names = wanted.names();
        var found =
                ofPatients(all.stream().filter(one -> names.lets(one.person().names())), wanted, today);
        var shown = found.stream().limit(most).toList();
        shown.stream()
                .map(Patient::id)
                .filter(patient -> !toldOf.contains(patient))
                .forEach(looker::opensList);
        return new Page(
                shown,
                found.size(),
                found.stream().mapToLong(Patient::studies).sum(),
                found.stream().mapToLong(Patient::unread).sum(),
                all.isEmpty());
    }

    /** All that one patient gave; empty where nothing stands, which looks like nobody, and is written down as refused. */
    @Transactional
    public Optional<Patient> of(PatientId patient) {
        var found = ofPatients(granted.of(patient).stream(), Wanted.ALL, LocalDate.MIN).stream()
                .findFirst();
        found.ifPresentOrElse(one -> looker.opensList(one.id()), () -> looker.refusedList(patient));
        return found;
    }

    private List<Patient> ofPatients(Stream<Given> given, Wanted wanted, LocalDate today) {
        var all = given.toList();
        var seen = marks.seen(all.stream().map(one -> one.study().id()).toList());
        var byPerson = all.stream().collect(groupingBy(Given::person, LinkedHashMap::new, toList()));
        return byPerson.entrySet().stream()
                .map(one -> new Patient(
                        one.getKey().id(),
                        one.getKey().name(),
                        one.getValue().stream()
                                .map(study -> new Card(
                                        study.study(),
                                        !seen.contains(study.study().id()),
                                        study.until()))
                                .filter(card -> wanted.holds(card, today))
                                .sorted(UNREAD_FIRST)
                                .toList()))
                .filter(patient -> !patient.cards().isEmpty())
                .sorted(comparing(Patient::hasUnread).reversed().thenComparing(Patient::newest, reverseOrder()))
                .toList();
    }

    /**
     * What is shown of what was found.
     *
     * @param patients how many were found
     * @param studies how many of all of them
     * @param unread how many of these nobody has opened yet
     * @param isNothingGiven no patient gave anything, whatever is looked for
     */
    public record Page(List<Patient> shown, int patients, long studies, long unread, boolean isNothingGiven) {}

    /**
     * One patient and what they gave, unread first, then the newest.
     *
     * @param id the record that stands for the person
     */
    public record Patient(PatientId id, String name, List<Card> cards) {

        public long unread() {
            return cards.stream().filter(Card::isUnread).count();
        }

        public boolean hasUnread() {
            return unread() > 0;
        }

        long studies() {
            return cards.size();
        }

        LocalDate newest() {
            return cards.stream()
                    .map(card -> card.study().madeOn())
                    .max(Comparator.naturalOrder())
                    .orElse(LocalDate.MIN);
        }
    }
}
