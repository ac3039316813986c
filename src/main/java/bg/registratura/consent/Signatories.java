package bg.registratura.consent;

import static bg.registratura.consent.SignerRole.CURATOR;
import static bg.registratura.consent.SignerRole.GUARDIAN;
import static bg.registratura.consent.SignerRole.INTERPRETER;
import static bg.registratura.consent.SignerRole.PARENT;
import static bg.registratura.consent.SignerRole.PATIENT;
import static bg.registratura.consent.SignerRole.PHYSICIAN;
import static bg.registratura.consent.SignerRole.WITNESS;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who signs on a day (Health Act, art. 87), as places on the sheet: each place is taken by any one of its roles.
 *
 * @param deciding places of those whose consent is needed
 * @param attesting places of those who see or interpret it
 */
public record Signatories(List<Set<SignerRole>> deciding, List<Set<SignerRole>> attesting) {

    static final int DECIDES_TOGETHER_FROM = 14;
    static final int DECIDES_ALONE_FROM = 18;

    /** The places of this sheet, by the age on the day of the exposure and never on the day of registration. */
    public static Signatories on(LocalDate day, Situation situation) {
        var attesting = new ArrayList<Set<SignerRole>>();
        if (situation.signsByMark()) {
            attesting.add(Set.of(WITNESS));
            attesting.add(Set.of(WITNESS));
        }
        if (situation.interpreted()) {
            attesting.add(Set.of(INTERPRETER));
        }
        return new Signatories(deciding(day, situation), List.copyOf(attesting));
    }

    private static List<Set<SignerRole>> deciding(LocalDate day, Situation situation) {
        var minor = ChronoUnit.YEARS.between(situation.born(), day) < DECIDES_ALONE_FROM;
        var child = ChronoUnit.YEARS.between(situation.born(), day) < DECIDES_TOGETHER_FROM;
        if (child || situation.capacity() == Capacity.FULL_INTERDICTION) {
            return List.of(minor ? EnumSet.of(PARENT, GUARDIAN) : EnumSet.of(GUARDIAN));
        }
        if (minor) {
            return List.of(EnumSet.of(PATIENT), EnumSet.of(PARENT, CURATOR));
        }
        return situation.capacity() == Capacity.LIMITED_INTERDICTION
                ? List.of(EnumSet.of(PATIENT), EnumSet.of(CURATOR))
                : List.of(EnumSet.of(PATIENT));
    }

    /** The places still empty when these have signed a consent; none: it is complete. */
    public List<Set<SignerRole>> lacking(Collection<SignerRole> signed) {
        var unplaced = new ArrayList<>(signed);
        var lacking = new ArrayList<Set<SignerRole>>();
        for (var place : places()) {
            unplaced.stream()
                    .filter(place::contains)
                    .findFirst()
                    .ifPresentOrElse(unplaced::remove, () -> lacking.add(place));
        }
        return lacking;
    }

    /**
     * What is still needed for a refusal or a withdrawal. Any one whose consent is needed can say no; if nobody of them
     * signs, a physician and a witness attest it (Health Act, art. 90).
     */
    public List<Set<SignerRole>> lackingToRefuse(Collection<SignerRole> signed) {
        var deciders = EnumSet.noneOf(SignerRole.class);
        deciding.forEach(deciders::addAll);
        if (signed.stream().anyMatch(deciders::contains) || signed.containsAll(Set.of(PHYSICIAN, WITNESS))) {
            return List.of();
        }
        if (!signed.contains(PHYSICIAN) && !signed.contains(WITNESS)) {
            return List.of(deciders);
        }
        return List.of(Set.of(signed.contains(PHYSICIAN) ? WITNESS : PHYSICIAN));
    }

    /** Every place of the sheet, in the order of its lines. */
    public List<Set<SignerRole>> places() {
        var places = new ArrayList<>(deciding);
        places.addAll(attesting);
        return List.copyOf(places);
    }
}
