package bg.registratura.operations;

import bg.registratura.security.Role;
import bg.registratura.security.Separation;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** When a member of staff may have other roles, leave, or come back; the database holds what must never be otherwise (V217). */
final class StaffRules {

    private static final Set<Role> RADIATION = EnumSet.of(Role.TECHNICIAN, Role.REPORTING_PHYSICIAN);

    private StaffRules() {}

    static Optional<Hindrance> ofRoles(StaffRecord one, Set<Role> wanted, LocalDate today) {
        var account = one.account();
        var gained = new HashSet<>(wanted);
        gained.removeAll(account.roles());
        if (account.disabledAt() != null) {
            return Optional.of(Hindrance.CLOSED);
        }
        if (wanted.equals(account.roles())) {
            return Optional.of(Hindrance.SAME_ROLES);
        }
        if (!gained.isEmpty() && account.activatedAt() == null && account.lastSignInAt() != null) {
            return Optional.of(Hindrance.NO_SECOND_FACTOR);
        }
        if (!gained.isEmpty() && one.isDue(today)) {
            return Optional.of(Hindrance.TRAINING_DUE);
        }
        return ofKnowledge(one, gained).or(() -> ofSeparation(wanted));
    }

    static Optional<Hindrance> ofReturn(StaffRecord one, Return back, LocalDate left, LocalDate today) {
        if (one.account().disabledAt() == null) {
            return Optional.of(Hindrance.NOT_CLOSED);
        }
        if (back.secrecySignedOn().isAfter(today) || back.trainedOn().isAfter(today)) {
            return Optional.of(Hindrance.AHEAD);
        }
        if (back.secrecySignedOn().isBefore(left)) {
            return Optional.of(Hindrance.SECRECY_OLD);
        }
        if (back.trainedOn().isBefore(left)) {
            return Optional.of(Hindrance.TRAINING_OLD);
        }
        return ofKnowledge(one, back.roles()).or(() -> ofSeparation(back.roles()));
    }

    private static Optional<Hindrance> ofKnowledge(StaffRecord one, Set<Role> gained) {
        return gained.stream().anyMatch(RADIATION::contains)
                        && one.trainings().stream().noneMatch(t -> t.kind() == Training.Kind.RADIATION_PROTECTION)
                ? Optional.of(Hindrance.NO_RADIATION_TRAINING)
                : Optional.empty();
    }

    private static Optional<Hindrance> ofSeparation(Set<Role> wanted) {
        return Separation.of(wanted).map(_ -> Hindrance.APART);
    }
}
