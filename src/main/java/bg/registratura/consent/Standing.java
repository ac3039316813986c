package bg.registratura.consent;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Where an order stands with consent. Only {@link Granted} lets an exposure be made. */
public sealed interface Standing {

    /** Nothing was printed yet. */
    record NotAsked() implements Standing {}

    /** A sheet was printed and waits for its signatures. */
    record Printed(ConsentForm form) implements Standing {}

    /** The exposure may be made. */
    record Granted(ConsentId consent, Instant at) implements Standing {}

    /** Consent was given, but on that day others must have signed as well: the patient has come of age since. */
    record Outgrown(ConsentId consent, List<Set<SignerRole>> lacking) implements Standing {}

    /** The patient, or whoever decides for the patient, said no. */
    record Refused(ConsentId consent, Instant at) implements Standing {}

    /** Consent was given and then stopped, withdrawn or annulled. */
    record Ended(ConsentId consent, ConsentEvent how, Instant at) implements Standing {}
}
