package bg.registratura.family;

import bg.registratura.language.Dates;
import bg.registratura.people.Patients;
import bg.registratura.representation.Representative;
import bg.registratura.representation.RepresentativeId;
import bg.registratura.representation.Representatives;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Whether the right behind what was opened holds today, in Sofia. */
@Component
class FamilyRights {

    private static final int OF_AGE = 18;

    private final Representatives representatives;
    private final Patients patients;
    private final Clock clock;

    FamilyRights(Representatives representatives, Patients patients, Clock clock) {
        this.representatives = representatives;
        this.patients = patients;
        this.clock = clock;
    }

    LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    boolean isGood(FamilyAccess access) {
        var endsOn = access.endsOn();
        return endsOn == null
                ? right(access).filter(right -> right.isGoodOn(today())).isPresent()
                : !today().isAfter(endsOn);
    }

    /** What the representative is by law; empty where somebody is trusted. */
    Optional<Representative> right(FamilyAccess access) {
        return Optional.ofNullable(access.representative()).flatMap(representatives::find);
    }

    /** A right by law that holds today. */
    Optional<Representative> goodToday(RepresentativeId id) {
        return representatives.find(id).filter(right -> right.isGoodOn(today()));
    }

    /** The last day of it, as far as it is known today. */
    Optional<LocalDate> lastDay(FamilyAccess access) {
        var endsOn = access.endsOn();
        return endsOn == null ? right(access).flatMap(FamilyRights::lastDay) : Optional.of(endsOn);
    }

    private static Optional<LocalDate> lastDay(Representative right) {
        var act = Optional.ofNullable(right.endsOn());
        if (right.interdiction()) {
            return act;
        }
        var childhood = comesOfAge(right.born()).minusDays(1);
        return act.filter(childhood::isAfter).or(() -> Optional.of(childhood));
    }

    /** The day on which somebody represents no more because the other came of age; empty while or where it is not so. */
    Optional<LocalDate> grownSince(FamilyAccess access) {
        return right(access)
                .filter(right -> right.endedOn() == null && !right.interdiction())
                .filter(right -> right.endsOn() == null || !right.endsOn().isBefore(comesOfAge(right.born())))
                .map(right -> comesOfAge(right.born()))
                .filter(day -> !today().isBefore(day));
    }

    /** The first day of full age: of whoever is born on 29 February it is 1 March. */
    static LocalDate comesOfAge(LocalDate born) {
        var day = born.plusYears(OF_AGE);
        return day.getDayOfMonth() == born.getDayOfMonth() ? day : day.plusDays(1);
    }

    /** Whose name it is, as somebody is addressed. */
    String nameOf(FamilyAccess access) {
        return patients.find(access.patient())
                .map(patient -> patient.name().brief())
                .orElse("");
    }

    Patients patients() {
        return patients;
    }
}
