package bg.registratura.language;

import static bg.registratura.language.Languages.BULGARIAN;
import static bg.registratura.language.Languages.ENGLISH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WritingTest {

    @ParameterizedTest
    @CsvSource({
        "1, count.document, документ",
        "3, count.document, документа",
        "0, count.document, документа",
        "21, count.image, снимки",
        "5, count.day, дни",
        "2, count.month, месеца",
        "72, count.hour, часа",
        "2, count.copy, екземпляра",
        "4, count.record, записа",
        "3, count.patient, пациенти",
        "2, count.request, искания",
        "7, count.examination, изследвания",
        "10, count.year, години"
    })
    void countsAsBulgarianDoes(long n, String key, String noun) {
        assertThat(Counts.of(BULGARIAN, n, key)).isEqualTo(n + "\u00a0" + noun);
    }

    @Test
    void namesThingsWithoutANumeralInThePlural() {
        assertThat(Counts.many(BULGARIAN, "count.document")).isEqualTo("документи");
        assertThat(Counts.of(ENGLISH, 1, "count.document")).isEqualTo("1\u00a0document");
    }

    @Test
    void writesEuroWithACommaAndGroupsFromFiveDigitsOn() {
        assertThat(Money.euro(BULGARIAN, new BigDecimal("12.5"))).isEqualTo("12,50\u00a0€");
        assertThat(Money.euro(BULGARIAN, new BigDecimal("1234.505"))).isEqualTo("1234,51\u00a0€");
        assertThat(Money.euro(BULGARIAN, new BigDecimal("12345.67"))).isEqualTo("12\u00a0345,67\u00a0€");
        assertThat(Money.euro(ENGLISH, new BigDecimal("12345.67"))).isEqualTo("12,345.67\u00a0€");
        assertThat(Numbers.of(BULGARIAN, new BigDecimal("0.30"))).isEqualTo("0,30");
        assertThat(Numbers.of(BULGARIAN, 1_234_567)).isEqualTo("1\u00a0234\u00a0567");
    }

    @Test
    void sortsAsABulgarianListIsSorted() {
        var sorted = List.of(
                "Ivanov",
                "Ааронов",
                "Ангелов",
                "иванов",
                "Иванов",
                "Ирина Мария",
                "Ирина-Мария",
                "Йорданов",
                "Шопов",
                "Щерев",
                "ъгъл",
                "Яна");

        assertThat(sorted.reversed().stream().sorted(Sorting.bulgarian())).containsExactlyElementsOf(sorted);
    }

    @Test
    void answersAnyWishInOneOfItsTwoLanguages() {
        assertThat(Languages.closest(Locale.UK)).isEqualTo(ENGLISH);
        assertThat(Languages.closest(Locale.GERMANY)).isEqualTo(BULGARIAN);
        assertThat(new Words().of("count.day.one")).isEqualTo("ден");
        assertThat(new Words().of(Locale.UK, "count.day.one")).isEqualTo("day");
    }

    @Test
    void doesNotInventAWordThatNobodyWrote() {
        assertThatThrownBy(() -> new Words().of("language.nothing")).isInstanceOf(MissingResourceException.class);
    }

    @Test
    void aSentenceThatEndsWithAnAbbreviationHasOneFullStop() {
        var words = new Words();
        var told = words.of(BULGARIAN, "results.note.own.done", "Друго", "05.03.2125 г., 14:30 ч.", "06.03.2125 г.");
        assertThat(told).endsWith("14:30 ч. Приета на 06.03.2125 г.");
        assertThat(words.of(BULGARIAN, "results.note.own.done", "Друго", "вчера", "днес"))
                .endsWith("вчера. Приета на днес.");
    }
}
