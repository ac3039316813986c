package bg.registratura.disclosure;

import bg.registratura.language.Country;
import java.util.Set;

/** Where a country lies for the Regulation; the database holds the same list and refuses by it. */
enum Area {
    BULGARIA,
    /** The Union and Iceland, Liechtenstein and Norway: the level of protection is the same. */
    EEA,
    /** Chapter V of the Regulation applies. */
    THIRD;

    static final Set<String> MEMBERS = Set.of(
            "AUT", "BEL", "BGR", "CYP", "CZE", "DEU", "DNK", "ESP", "EST", "FIN", "FRA", "GRC", "HRV", "HUN", "IRL",
            "ISL", "ITA", "LIE", "LTU", "LUX", "LVA", "MLT", "NLD", "NOR", "POL", "PRT", "ROU", "SVK", "SVN", "SWE");

    static Area of(Country country) {
        if (country.isBulgaria()) {
            return BULGARIA;
        }
        return MEMBERS.contains(country.code()) ? EEA : THIRD;
    }
}
