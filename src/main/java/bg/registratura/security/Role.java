package bg.registratura.security;

/** What a person is to the laboratory. Codes are contracts: they stand in the database and in the log. */
public enum Role {
    /** Checks identity, takes requests and consents, hands over credentials; never sees pixels. */
    RECEPTION,
    /** The second person where two are needed at the desk. */
    SHIFT_LEAD,
    /** Makes the exposure and receives the study. */
    TECHNICIAN,
    /** Justifies and reads studies while they are being read. */
    REPORTING_PHYSICIAN,
    /** Sees doses without names. */
    PHYSICIST,
    /** Sees what patients granted. */
    DENTIST,
    /** Manages the dentists of one practice. */
    PRACTICE_ADMINISTRATOR,
    /** Sees their own studies. */
    PATIENT,
    /** Decides requests, keeps registers, reads the log. */
    DPO,
    /** Reads the log and the registers, changes nothing. */
    AUDITOR,
    /** Settings and staff accounts; no patient data. */
    ADMINISTRATOR,
    /** The vendor's support, let in for a time: technical screens alone, nobody's data. */
    SUPPORT;

    /** The name Spring Security gives it. */
    public String authority() {
        return "ROLE_" + name();
    }
}
