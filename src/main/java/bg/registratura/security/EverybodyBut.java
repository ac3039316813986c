package bg.registratura.security;

/** Rules before acts that are of everybody who is signed in and yet not of the vendor's support, who sees nobody's data. */
public final class EverybodyBut {

    /** Every role but support. */
    public static final String SUPPORT =
            "hasAnyRole('RECEPTION','SHIFT_LEAD','TECHNICIAN','REPORTING_PHYSICIAN','PHYSICIST','DENTIST',"
                    + "'PRACTICE_ADMINISTRATOR','PATIENT','DPO','AUDITOR','ADMINISTRATOR')";

    private EverybodyBut() {}
}
