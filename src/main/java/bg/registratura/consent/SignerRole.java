package bg.registratura.consent;

import bg.registratura.identity.Bearer;

/** What a person who signs is to the patient or to the sheet. */
public enum SignerRole {
    /** The person to be irradiated. */
    PATIENT,
    /** Mother or father; one of them suffices. */
    PARENT,
    /** Appointed for a child under fourteen or a person under full interdiction (настойник). */
    GUARDIAN,
    /** Appointed for a minor past fourteen or a person under limited interdiction (попечител). */
    CURATOR,
    /** Saw the mark being made, or the refusal to sign. */
    WITNESS,
    /** Attests, with a witness, a refusal that is not signed (Health Act, art. 90). */
    PHYSICIAN,
    /** Put the explanation into the patient's language. */
    INTERPRETER;

    /** Whether a guardianship authority appointed this person, by an act that is named beside the signature. */
    public boolean isAppointed() {
        return this == GUARDIAN || this == CURATOR;
    }

    /** Whether this person sees or interprets what others decide. */
    boolean attests() {
        return this == WITNESS || this == PHYSICIAN || this == INTERPRETER;
    }

    /** Whose document is looked into for such a signature. */
    public Bearer bearer() {
        return switch (this) {
            case PATIENT -> Bearer.SELF;
            case PARENT -> Bearer.PARENT;
            case GUARDIAN -> Bearer.GUARDIAN;
            case CURATOR -> Bearer.CURATOR;
            case WITNESS, PHYSICIAN -> Bearer.WITNESS;
            case INTERPRETER -> Bearer.INTERPRETER;
        };
    }
}
