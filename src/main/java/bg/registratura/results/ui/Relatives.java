package bg.registratura.results.ui;

import bg.registratura.family.Charge;
import bg.registratura.family.Family;
import bg.registratura.family.FamilyDesk;
import bg.registratura.family.Grown;
import bg.registratura.family.Holder;
import bg.registratura.family.Standing;
import bg.registratura.people.PatientId;
import bg.registratura.people.Persons;
import bg.registratura.results.Viewing;
import bg.registratura.security.CurrentUser;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Whose pages the signed-in person may open, and what the page of each says on top. */
@Service
class Relatives {

    private final Viewing viewing;
    private final Family family;
    private final FamilyDesk desk;
    private final Persons persons;
    private final CurrentUser user;

    Relatives(Viewing viewing, Family family, FamilyDesk desk, Persons persons, CurrentUser user) {
        this.viewing = viewing;
        this.family = family;
        this.desk = desk;
        this.persons = persons;
        this.user = user;
    }

    /** The one whose page it is; empty where it is not for them to see, which looks like nothing and is written down. */
    Optional<Whose> whose(PatientId patient) {
        var standing = family.standing(patient);
        var charges = family.charges();
        return switch (standing) {
            case NONE -> {
                viewing.turnedAway(patient);
                yield Optional.empty();
            }
            case OWN -> Optional.of(new Whose(patient, user.require().displayName(), standing, null, charges));
            case BY_LAW, BY_TRUST ->
                charges.stream()
                        .filter(charge -> persons.same(charge.patient(), patient))
                        .findFirst()
                        .map(charge -> new Whose(charge.patient(), charge.name(), standing, charge, charges));
        };
    }

    /** Whom to show when nobody was chosen: the person themselves, or the only one there is. */
    Optional<PatientId> first() {
        var charges = family.charges();
        return family.own()
                .or(() -> charges.size() == 1 ? Optional.of(charges.getFirst().patient()) : Optional.empty());
    }

    Optional<PatientId> own() {
        return family.own();
    }

    List<Charge> charges() {
        return family.charges();
    }

    List<Grown> grown() {
        return family.grown();
    }

    List<Holder> holders(PatientId patient) {
        return desk.holders(patient).stream().filter(Holder::good).toList();
    }

    void end(Holder holder) {
        desk.end(holder.access().id());
    }

    static Optional<PatientId> id(String text) {
        try {
            return Optional.of(new PatientId(UUID.fromString(text)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /**
     * Whose page it is.
     *
     * @param charge what is known of them beside the name; absent on the person's own page
     * @param others everybody else whose pages there are
     */
    record Whose(
            PatientId patient,
            String name,
            Standing standing,
            @Nullable Charge charge,
            List<Charge> others) {

        boolean isOwn() {
            return standing == Standing.OWN;
        }

        /** Whether there is anybody to mistake them for. */
        boolean isOneOfSeveral() {
            return !isOwn() || !others.isEmpty();
        }

        String address() {
            return isOwn() ? "results" : "results/of/" + patient.value();
        }
    }
}
