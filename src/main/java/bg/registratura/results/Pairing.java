package bg.registratura.results;

import static java.util.Comparator.comparing;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.Viewing.Opened;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two studies of one person beside each other: each judged, and each look written down, as if it stood alone. */
@Service
@PreAuthorize("hasAnyRole('PATIENT','DENTIST')")
public class Pairing {

    private final PictureStore store;
    private final Rights rights;
    private final GrantedStudies granted;
    private final Viewing viewing;
    private final Looker looker;

    Pairing(PictureStore store, Rights rights, GrantedStudies granted, Viewing viewing, Looker looker) {
        this.store = store;
        this.rights = rights;
        this.granted = granted;
        this.viewing = viewing;
        this.looker = looker;
    }

    /** Whether whoever sees this study sees another of the same person; nothing of it is told. */
    @Transactional(readOnly = true)
    public boolean isPossible(StudyInfo study) {
        return viewing.stillMay(study) && !others(study).isEmpty();
    }

    /**
     * A study with another one beside it; empty when either is not there or not for this person, or they are of two persons.
     *
     * @param beside the one that was chosen; absent when the nearest earlier one is meant
     */
    @Transactional
    public Optional<Pair> open(StudyId study, @Nullable StudyId beside) {
        var seen = viewing.mayLook(study);
        if (seen.isEmpty() || beside != null && viewing.mayLook(beside).isEmpty()) {
            return Optional.empty();
        }
        var others = others(seen.get());
        var chosen = beside == null ? Priors.beside(seen.get(), others) : find(others, beside);
        if (beside != null && chosen.isEmpty()) {
            return Optional.empty();
        }
        looker.opensList(seen.get().patient());
        var other = chosen.flatMap(one -> viewing.open(one.id()));
        return viewing.open(study).map(opened -> new Pair(opened, other.orElse(null), others));
    }

    private static Optional<StudyInfo> find(List<StudyInfo> others, StudyId wanted) {
        return others.stream().filter(one -> one.id().equals(wanted)).findFirst();
    }

    private List<StudyInfo> others(StudyInfo study) {
        var all = looker.isDentist()
                ? granted.of(study.patient()).stream()
                        .map(GrantedStudies.Given::study)
                        .toList()
                : rights.veiled(looker.who(), store.ofPatient(study.patient()));
        return all.stream()
                .filter(one -> !one.withheld() && !one.id().equals(study.id()))
                .sorted(comparing(StudyInfo::madeOn).reversed())
                .toList();
    }

    /**
     * Two open studies.
     *
     * @param beside the other one; absent when there is none to be seen
     * @param others what may be chosen in its place, the newest first
     */
    public record Pair(Opened study, @Nullable Opened beside, List<StudyInfo> others) {}
}
