package bg.registratura.disclosure;

import static bg.registratura.disclosure.ConsentWord.COUNTERSIGNED;
import static bg.registratura.disclosure.ConsentWord.DECLINED;
import static bg.registratura.disclosure.ConsentWord.GRANTED;
import static bg.registratura.disclosure.ConsentWord.WITHDRAWN;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import bg.registratura.identity.Bearer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A consent to one release: the sheet, and what was said of it.
 *
 * @param manner how the sheet is signed
 * @param lines which it was printed with
 * @param expiresOn the last day on which it carries the release
 * @param signed who signed it, those who decide and those who attest
 * @param used the release was made
 */
public record ReleaseConsent(
        ReleaseConsentId id,
        Release release,
        ReleaseForm form,
        LegalCapacity capacity,
        Manner manner,
        SheetLines lines,
        LocalDate expiresOn,
        RegisterNumber number,
        DocumentId document,
        Instant printedAt,
        Map<ConsentWord, Instant> words,
        List<Signed> signed,
        boolean used) {

    /** Where it stands on a day. */
    public State on(LocalDate day) {
        if (words.containsKey(WITHDRAWN)) {
            return State.WITHDRAWN;
        }
        if (words.containsKey(DECLINED)) {
            return State.DECLINED;
        }
        if (used) {
            return State.USED;
        }
        if (day.isAfter(expiresOn)) {
            return State.EXPIRED;
        }
        if (!words.containsKey(GRANTED)) {
            return State.UNSIGNED;
        }
        return form == ReleaseForm.TRANSFER && !words.containsKey(COUNTERSIGNED) ? State.WAITING : State.STANDING;
    }

    /** Whether it is for exactly this; whose record it was written under does not matter, nor what only the law asks for. */
    public boolean isFor(Release wanted) {
        return release.of(wanted.patient()).equals(wanted.unlicensed());
    }

    /** A signature on the sheet. */
    public record Signed(Bearer role, String name) {}

    /** Where a consent stands. */
    public enum State {
        /** Printed, nobody signed yet. */
        UNSIGNED,
        /** Signed; waits for the officer. */
        WAITING,
        /** Carries its release. */
        STANDING,
        /** Carried it. */
        USED,
        /** Its last day has passed. */
        EXPIRED,
        /** The officer did not agree. */
        DECLINED,
        /** Taken back. */
        WITHDRAWN
    }
}
