package bg.registratura.exposure;

import bg.registratura.security.AccountId;
import java.time.LocalDate;

/** What an exposure stands on. */
public sealed interface Ground {

    /** The consent in force at the moment of the exposure. */
    record Consented() implements Ground {}

    /** A screening in an epidemic, by the order with this number and date. */
    record EpidemicScreening(String order, LocalDate on) implements Ground {}

    /** Two persons decided for somebody who cannot. */
    record VitalInterest(AccountId first, AccountId second, String reason) implements Ground {}
}
