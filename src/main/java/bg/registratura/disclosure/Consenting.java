package bg.registratura.disclosure;

import bg.registratura.identity.Bearer;
import java.util.List;
import java.util.Set;

/** What comes of a word about a consent to a release. */
public sealed interface Consenting {

    /** It stands in the ledger. */
    record Recorded(ReleaseConsent consent) implements Consenting {}

    /** Somebody who must sign was not looked at today; places, each taken by any one of those in it. */
    record Unchecked(List<Set<Bearer>> places) implements Consenting {}

    /** Two of the signatures would be of one person, of this name. */
    record OnePerson(String name) implements Consenting {}

    /** The consent stands where this cannot be said of it any more. */
    record TooLate(ReleaseConsent.State state) implements Consenting {}

    /** The patient has come of an age since the printing at which others sign too, and the sheet has no line for them. */
    record Outgrown() implements Consenting {}

    /** The officer does not countersign what they took in themselves. */
    record OwnWord() implements Consenting {}
}
