package bg.registratura.people;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.NameFlaw.Kind;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"Вяра", "Ирина-Мария", "О’Нийл", "д'Артанян", "фон Дер", "Ли", "Ѝв", "Anne-Marie", "Müller", "Ын"
            })
    void standsAsItDoesInTheDocument(String name) {
        assertThat(NamePart.flaw(name)).isEmpty();
    }

    @Test
    void isRefusedForALatinLetterAmongCyrillicOnesWhichIsShown() {
        assertThat(NamePart.flaw("Ивaнов")).contains(new NameFlaw(Kind.LATIN_AMONG_CYRILLIC, "a"));
        assertThat(NamePart.flaw("Ivanоv")).contains(new NameFlaw(Kind.CYRILLIC_AMONG_LATIN, "о"));
    }

    @ParameterizedTest
    @CsvSource({"Ив4н, 4", "Иван<b>, <", "Иван; drop, ;", "Ив@н, @", "Иван\uD83D\uDE00, \uD83D\uDE00"})
    void isRefusedForASignThatIsNoLetterWhichIsShown(String typed, String sign) {
        assertThat(NamePart.flaw(typed)).contains(new NameFlaw(Kind.NOT_A_LETTER, sign));
    }

    @Test
    void isRefusedWhenNothingOrTooMuchIsTyped() {
        assertThat(NamePart.flaw("  ")).contains(new NameFlaw(Kind.MISSING, ""));
        assertThat(NamePart.flaw("А".repeat(61))).contains(new NameFlaw(Kind.TOO_LONG, ""));
    }

    @ParameterizedTest
    @CsvSource({
        "'  ПРИМЕРНА -  ДЕМО ', Примерна-Демо",
        "вяра, Вяра",
        "О'Нийл, О’Нийл",
        "van der Berg, van der Berg",
        "Ван дер Берг, Ван дер Берг"
    })
    void isTidiedButNotRewritten(String typed, String kept) {
        assertThat(NamePart.tidy(typed)).isEqualTo(kept);
    }

    @Test
    void isKeptInComposedLetters() {
        var apart = Normalizer.normalize("Йорданка", Normalizer.Form.NFD);

        assertThat(NamePart.tidy(apart)).isEqualTo("Йорданка");
    }

    @Test
    void isWrittenInFullInAListAndInShort() {
        var name = PersonName.of("вяра", "тестова", "ПРИМЕРНА", "");

        assertThat(name.full()).isEqualTo("Вяра Тестова Примерна");
        assertThat(name.listed()).isEqualTo("Примерна, Вяра Тестова");
        assertThat(name.brief()).isEqualTo("Вяра Примерна");
        assertThat(PersonName.of("Сухарто", "", "", "").listed()).isEqualTo("Сухарто");
    }

    @Test
    void hasALetterThatBulgarianDoesNotHave() {
        assertThat(NamePart.isUnusual("Ын")).isTrue();
        assertThat(NamePart.isUnusual("Иван")).isFalse();
    }

    @Test
    void isNamedInATextByTwoWordsInEitherScriptAndNeverByAPartOfOne() {
        var name = PersonName.of("Ана", "Тестова", "Примерна", "");

        assertThat(name.isNamedIn("обади се Примерна, Ана")).isTrue();
        assertThat(name.isNamedIn("Ana Primerna, recall")).isTrue();
        assertThat(name.isNamedIn("Боряна Примерна")).isFalse();
        assertThat(name.isNamedIn("г-жа Примерна")).isFalse();
        assertThat(PersonName.of("Ана", "", "", "").isNamedIn("Ана")).isFalse();
    }
}
