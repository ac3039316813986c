package bg.registratura.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.PhoneNumber;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTest {

    @Test
    void takesTenDigitsForAnIdentifierAndForATelephone() {
        var query = Query.of("0888 123 456");

        assertThat(query.identifier()).isEqualTo("0888123456");
        assertThat(query.phone()).isEqualTo(new PhoneNumber("+359888123456"));
        assertThat(query.words()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10482", "№ 10482", "№10482"})
    void takesAFewDigitsForTheNumberOfAClient(String typed) {
        assertThat(Query.of(typed).clientNumber()).isEqualTo(10482);
    }

    @Test
    void takesADateOutOfTheNameBesideIt() {
        var query = Query.of("Примерна 05.03.1980");

        assertThat(query.birthDate()).isEqualTo(LocalDate.of(1980, 3, 5));
        assertThat(query.words()).extracting(word -> word.readings().getFirst()).containsExactly("primerna");
    }

    @Test
    void takesTheNumberOfAForeignDocument() {
        assertThat(Query.of("uto-x12345").identifier()).isEqualTo("UTOX12345");
    }

    @Test
    void takesWordsInEitherScriptForAName() {
        assertThat(Query.of("вяра прим").words())
                .isEqualTo(Query.of("Vyara Prim").words());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PR-2026-000012", "pr-2026-000012", "ПР-2026-000012"})
    void takesTheBarCodeOfAPaperInEitherKeyboard(String scanned) {
        assertThat(Query.of(scanned).paper()).isEqualTo(new PaperCode("PR", 2026, 12));
    }

    @Test
    void readsNoPageOfText() {
        assertThat(Query.of("Вяра ".repeat(50)).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "а", "%", "_", "а б"})
    void looksForNothingWithTooLittle(String typed) {
        assertThat(Query.of(typed).isEmpty()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "0888123456, +359888123456, 0888 123 456",
        "+359 88 812 3456, +359888123456, 0888 123 456",
        "00359888123456, +359888123456, 0888 123 456",
        "02 987 65 43, +35929876543, 029876543",
        "+44 20 7946 0000, +442079460000, +442079460000"
    })
    void readsATelephoneAsPeopleWriteIt(String typed, String stored, String shown) {
        assertThat(PhoneNumber.read(typed)).contains(new PhoneNumber(stored));
        assertThat(new PhoneNumber(stored).shown()).isEqualTo(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "888123456", "0888", "+3591888123456", "телефон", "+0888123456"})
    void refusesWhatIsNoTelephone(String typed) {
        assertThat(PhoneNumber.read(typed)).isEmpty();
    }
}
