package bg.registratura.identity;

import bg.registratura.identity.MrzArithmeticTest.Built;
import bg.registratura.identity.MrzArithmeticTest.Size;
import bg.registratura.people.Sex;
import java.time.LocalDate;

/** Machine-readable zones of cards of the invented country UTO, as a scanner types them. */
public final class TestZones {

    private TestZones() {}

    /** A woman's card that is good for years to come. */
    public static String card(String surname, String given, LocalDate born) {
        return MrzArithmeticTest.zone(
                Size.TD1, new Built("D23145890", born, Sex.FEMALE, LocalDate.of(2130, 1, 1), surname, given));
    }
}
