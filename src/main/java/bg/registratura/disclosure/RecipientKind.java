package bg.registratura.disclosure;

import static bg.registratura.disclosure.Ground.CONTINUED_TREATMENT;
import static bg.registratura.disclosure.Ground.CORPSE_IDENTIFICATION;
import static bg.registratura.disclosure.Ground.COURT_ORDER;
import static bg.registratura.disclosure.Ground.DATA_SUBJECT_CONSENT;
import static bg.registratura.disclosure.Ground.EPIDEMIC_CONTROL;
import static bg.registratura.disclosure.Ground.EXPERTISE_SOCIAL_INSURANCE;
import static bg.registratura.disclosure.Ground.LICENSED_INSURER;
import static bg.registratura.disclosure.Ground.PATIENT_REQUEST;
import static bg.registratura.disclosure.Ground.THREAT_TO_OTHERS;

/** Who receives, and so what for. */
public enum RecipientKind {
    /** The patient themselves. */
    PATIENT(Side.OWN, PATIENT_REQUEST),
    /** Who acts for the patient, by law or by a power of attorney. */
    REPRESENTATIVE(Side.OWN, PATIENT_REQUEST),
    /** An heir or relative of a patient who died (Health Act, art. 28b, para. 3). */
    HEIR(Side.OWN, PATIENT_REQUEST),
    /** The dentist or physician who treats the patient. */
    TREATING(Side.CARE, CONTINUED_TREATMENT),
    /** A laboratory or hospital where the treatment goes on. */
    FACILITY(Side.CARE, CONTINUED_TREATMENT),
    /** A dentist or physician who does not treat the patient. */
    OTHER_DENTIST(Side.OTHER, DATA_SUBJECT_CONSENT),
    /** The ministry, the fund, an inspectorate, the institute of statistics, the centre of public health. */
    PUBLIC_BODY(Side.AUTHORITY, Ground.PUBLIC_BODY),
    /** A health inspectorate against an epidemic. */
    HEALTH_CONTROL(Side.AUTHORITY, EPIDEMIC_CONTROL),
    /** An expert commission or the social insurance. */
    EXPERT_COMMISSION(Side.AUTHORITY, EXPERTISE_SOCIAL_INSURANCE),
    /** Whoever makes medical statistics. */
    STATISTICS(Side.AUTHORITY, Ground.STATISTICS),
    /** Who identifies a dead person. */
    IDENTIFYING_BODY(Side.AUTHORITY, CORPSE_IDENTIFICATION),
    /** A court, a prosecutor, an investigating body. */
    COURT(Side.AUTHORITY, COURT_ORDER),
    /** An insurer. */
    INSURER(Side.OTHER, LICENSED_INSURER),
    /** Somebody whose life or health is threatened. */
    THREATENED(Side.OTHER, THREAT_TO_OTHERS),
    /** Anybody else the patient names. */
    NAMED_PERSON(Side.OTHER, DATA_SUBJECT_CONSENT);

    private final Side side;
    private final Ground ground;

    RecipientKind(Side side, Ground ground) {
        this.side = side;
        this.ground = ground;
    }

    /** On which ground they receive in Bulgaria. */
    public Ground ground() {
        return ground;
    }

    /** Whether they are chosen from the register of practitioners, which says where they practise. */
    public boolean isPractitioner() {
        return this == TREATING || this == OTHER_DENTIST;
    }

    /** The patient, or who stands for them. */
    public boolean isPatientsSide() {
        return side == Side.OWN;
    }

    /** Who receives by a power of the state. */
    public boolean isAuthority() {
        return side == Side.AUTHORITY;
    }

    /** Whether it is one human being, into whose own hand it goes; the others send somebody. */
    public boolean isPerson() {
        return !isAuthority() && this != FACILITY && this != INSURER;
    }

    private enum Side {
        OWN,
        CARE,
        AUTHORITY,
        OTHER
    }
}
