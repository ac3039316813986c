package bg.registratura.representation;

import bg.registratura.people.PatientId;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A notarised power of attorney that was seen at the desk.
 *
 * @param endsOn its last day; absent when it was given without a term
 * @param endedOn the day it was withdrawn
 */
public record PowerOfAttorney(
        PowerOfAttorneyId id,
        PatientId patient,
        Notarised paper,
        Set<Power> scope,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate endedOn) {

    /**
     * What stands on the paper.
     *
     * @param proxy the names of who is empowered
     * @param notaryNumber the notary's number in the register of the Notary Chamber, up to three digits
     * @param number of the certification of the signature
     * @param copyOnFile whether a copy of it lies in the paper file
     */
    public record Notarised(
            String proxy,
            String notary,
            String notaryNumber,
            String number,
            LocalDate certifiedOn,
            boolean copyOnFile) {

        /** Refuses what the form could not have let through. */
        public Notarised {
            if (proxy.isBlank() || notary.isBlank() || number.isBlank() || !isNotaryNumber(notaryNumber)) {
                throw new IllegalArgumentException("a power of attorney names proxy, notary and certification");
            }
        }

        public static boolean isNotaryNumber(String typed) {
            return typed.matches("[0-9]{1,3}");
        }
    }

    public boolean isGoodOn(LocalDate day) {
        return endedOn == null && (endsOn == null || !day.isAfter(endsOn));
    }

    /** Whether it lets the proxy do this on a day. */
    public boolean allows(Power power, LocalDate day) {
        return isGoodOn(day) && scope.contains(power);
    }
}
