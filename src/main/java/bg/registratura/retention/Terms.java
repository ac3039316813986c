package bg.registratura.retention;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudyTerms;
import bg.registratura.people.PatientId;
import bg.registratura.retention.ObstacleRepository.Unsettled;
import bg.registratura.visit.OrderId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Computes the end of each record's term, in one place; every screen and every paper asks here. */
@Service
public class Terms implements StudyTerms {

    private final TermRepository repository;
    private final StandingHoldRepository standing;
    private final ObstacleRepository obstacles;

    Terms(TermRepository repository, StandingHoldRepository standing, ObstacleRepository obstacles) {
        this.repository = repository;
        this.standing = standing;
        this.obstacles = obstacles;
    }

    /** How long these studies are kept. */
    @Transactional(readOnly = true)
    public Map<StudyId, Kept> ofStudies(Collection<StudyId> studies) {
        var found = repository.studies(studies);
        var persons = found.stream()
                .flatMap(study -> study.person().stream())
                .distinct()
                .toList();
        var holds = standing.holds(persons);
        var unsettled = obstacles.of(persons);
        return found.stream()
                .collect(toMap(
                        TermRepository.Dated::study,
                        study -> new Kept(
                                RetentionTerm.of(study.born().orElse(null), study.made()),
                                holds.stream()
                                        .filter(hold -> hold.covers(study))
                                        .map(StandingHoldRepository.Hold::cause)
                                        .toList(),
                                unsettled(
                                        unsettled.stream().filter(one -> study.person()
                                                .filter(one.person()::equals)
                                                .isPresent()),
                                        study.order()))));
    }

    /** How long one study is kept. */
    @Transactional(readOnly = true)
    public Kept ofStudy(StudyId study) {
        return Objects.requireNonNull(ofStudies(Set.of(study)).get(study), "no such study");
    }

    /** Everything of a person that has a term, the latest first. */
    @Transactional(readOnly = true)
    public List<KeptThing> ofPatient(PatientId patient) {
        var holds = standing.holds(Set.of(patient));
        var unsettled = obstacles.of(Set.of(patient));
        return repository.orders(patient).stream()
                .map(order -> new KeptThing(
                        order.order(),
                        order.examination(),
                        order.made(),
                        new Kept(
                                RetentionTerm.of(order.born(), order.made()),
                                holds.stream()
                                        .filter(hold -> hold.covers(order.order()))
                                        .map(StandingHoldRepository.Hold::cause)
                                        .toList(),
                                unsettled(unsettled.stream(), order.order()))))
                .toList();
    }

    private static Set<Obstacle> unsettled(Stream<Unsettled> all, @Nullable OrderId order) {
        return all.filter(one -> one.isAbout(order)).map(Unsettled::obstacle).collect(toSet());
    }

    /** The same by order. */
    @Transactional(readOnly = true)
    public Map<OrderId, Kept> byOrder(PatientId patient) {
        return ofPatient(patient).stream().collect(toMap(KeptThing::order, KeptThing::kept));
    }

    /** A hold stands on the person: nothing of them is erased. */
    @Transactional(readOnly = true)
    public boolean isHeld(PatientId patient) {
        return standing.holds(Set.of(patient)).stream().anyMatch(StandingHoldRepository.Hold::isOnThePerson);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<StudyId, String> told(Collection<StudyId> studies, Locale locale) {
        return ofStudies(studies).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, kept -> kept.getValue().told(locale, Audience.STAFF)));
    }
}
