package bg.registratura.identity;

import bg.registratura.security.SecondPerson;
import java.util.Map;
import java.util.Optional;

/** What comes of recording a look into a document. */
public sealed interface Checking {

    /** The look is on record. */
    sealed interface Recorded extends Checking {}

    /** Identity is shown; one check for each purpose. */
    record Shown(Map<CheckPurpose, IdentityCheckId> checks) implements Recorded {}

    /** The look is on record, but it does not show identity: names or number differ. Nothing may rest on it. */
    record NotShown(Map<CheckPurpose, IdentityCheckId> checks) implements Recorded {}

    /** Nothing on record lets the bearer of the document act for the patient today. Nothing was recorded. */
    record NoAuthority() implements Checking {}

    /** The document has expired and there is no good second person yet. Nothing was recorded. */
    record NeedsSecondPerson(Optional<SecondPerson> outcome) implements Checking {}
}
