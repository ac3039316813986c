package bg.registratura.language;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A country by its three letters in ISO 3166-1, named in the language of whoever reads.
 *
 * @param code three capital letters
 */
public record Country(String code) {

    public static final Country BULGARIA = new Country("BGR");

    private static final Map<String, Locale> KNOWN = Arrays.stream(Locale.getISOCountries())
            .map(two -> Locale.of("", two))
            .collect(Collectors.toMap(Locale::getISO3Country, Function.identity()));

    /** Refuses what no list of countries holds. */
    public Country {
        if (!code.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a country has three letters");
        }
    }

    public boolean isBulgaria() {
        return equals(BULGARIA);
    }

    /** Its name; of a code that no country bears, the code itself. */
    public String name(Locale reader) {
        var known = KNOWN.get(code);
        return known == null ? code : known.getDisplayCountry(reader);
    }

    /** Every country there is: Bulgaria, then the others by name. */
    public static List<Country> all(Locale reader) {
        return KNOWN.keySet().stream()
                .map(Country::new)
                .sorted(Comparator.comparing((Country country) -> !country.isBulgaria())
                        .thenComparing(country -> country.name(reader), Sorting.bulgarian()))
                .toList();
    }
}
