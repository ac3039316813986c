package bg.registratura.consent;

import java.util.List;
import java.util.Set;

/** What comes of recording a decision on a sheet. */
public sealed interface Consenting {

    /** It stands in the ledger. */
    record Recorded(ConsentId consent) implements Consenting {}

    /** Signatures are lacking; nothing was recorded. Each place may be taken by any one of its roles. */
    record Unsigned(List<Set<SignerRole>> lacking) implements Consenting {}

    /** The identity of these signers was not checked today for a consent; nothing was recorded. */
    record Unchecked(List<Signer> signers) implements Consenting {}

    /** It cannot be recorded at all. */
    record Refused(Reason reason) implements Consenting {}

    /** Why a decision cannot be recorded. */
    enum Reason {
        /** The sheet has its outcome already, perhaps from another desk. */
        DECIDED_ALREADY,
        /** There is no consent in force that could be stopped or withdrawn. */
        NOT_IN_FORCE,
        /** The question on pregnancy was put to this patient and has no answer. */
        PREGNANCY_UNANSWERED,
        /** No reason was given where one is needed. */
        REASON_MISSING,
        /** The words of the sheet have a later version in force: it is printed anew. */
        TEXT_SUPERSEDED,
        /** The patient has come of an age at which somebody signs whom the sheet has no line for: it is printed anew. */
        SHEET_OUTGROWN,
        /** Somebody said no after the sheet was printed, perhaps at another desk: it is printed anew. */
        OVERTAKEN_BY_A_NO,
        /** The entry was called a mistake already, or is such a counter-entry itself. */
        ANNULLED_ALREADY,
        /** A unit told of an irradiation under the consent that nobody has recorded or explained yet. */
        UNDER_A_REPORT,
        /** An exposure stands on the consent: calling it a mistake would leave the exposure without any ground. */
        UNDER_AN_EXPOSURE
    }
}
