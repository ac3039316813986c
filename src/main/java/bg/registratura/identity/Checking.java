package bg.registratura.identity;

import java.util.Map;

/** What comes of recording a look into a document. */
public sealed interface Checking {

    /** Identity is shown; one check for each purpose. */
    record Shown(Map<CheckPurpose, IdentityCheckId> checks) implements Checking {}

    /** The look is on record, but it does not show identity: names or number differ. Nothing may rest on it. */
    record NotShown(Map<CheckPurpose, IdentityCheckId> checks) implements Checking {}

    /** Nothing on record lets the bearer of the document act for the patient today. Nothing was recorded. */
    record NoAuthority() implements Checking {}

    /** The document has expired: a shift lead must decide and give the reason. Nothing was recorded yet. */
    record NeedsLead() implements Checking {}
}
