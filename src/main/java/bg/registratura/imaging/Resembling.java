package bg.registratura.imaging;

import bg.registratura.imaging.Resemblance.Number;
import bg.registratura.language.Dates;
import bg.registratura.people.Bearers;
import bg.registratura.people.Identifier;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonalNumber;
import bg.registratura.visit.OrderId;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Compares a study that came from elsewhere with the patient it is said to be of. */
@Component
class Resembling {

    private final BroughtRepository repository;
    private final BroughtFiles files;
    private final Bearers bearers;
    private final Clock clock;

    Resembling(BroughtRepository repository, BroughtFiles files, Bearers bearers, Clock clock) {
        this.repository = repository;
        this.files = files;
        this.bearers = bearers;
        this.clock = clock;
    }

    /** The laboratory that the files name. */
    Optional<String> institution(StudyId study) {
        return files.institution(study);
    }

    /** Nothing where the order does not stand. */
    Optional<Resemblance> of(Unassigned study, OrderId order) {
        return repository
                .whose(order)
                .map(whose -> Resemblance.of(
                        whose,
                        study,
                        number(study.identifier(), whose.record()),
                        BroughtFiles.isMixed(files.headers(study.id()))));
    }

    /** A number of another house that happens to be a client number of ours names nobody here. */
    private Number number(@Nullable String told, PatientId patient) {
        if (told == null) {
            return Number.UNTOLD;
        }
        var bearing = bearers.of(told);
        if (bearing.contains(patient) || bearers.ofClientNumber(told).contains(patient)) {
            return Number.OWN;
        }
        if (!bearing.isEmpty()) {
            return Number.ANOTHERS;
        }
        boolean isEgn = PersonalNumber.flawOfEgn(Identifier.tidy(told), Dates.dayOf(clock.instant()))
                .isEmpty();
        return isEgn ? Number.UNKNOWN : Number.UNTOLD;
    }
}
