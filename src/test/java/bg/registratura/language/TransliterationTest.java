package bg.registratura.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransliterationTest {

    @ParameterizedTest
    @CsvSource({
        "Мария, Maria",
        "Марияна, Mariyana",
        "МАРИЯ, MARIA",
        "София, Sofia",
        "Щерев, Shterev",
        "ЩЕРЕВ, SHTEREV",
        "Ъгълов, Agalov",
        "Кръстьо, Krastyo",
        "Йордан, Yordan",
        "Джордж, Dzhordzh",
        "Юлия-Яна, Yulia-Yana",
        "Вяра Тестова, Vyara Testova",
        "Димитрий, Dimitriy",
        "Я, Ya",
        "Anna, Anna"
    })
    void followsTheLaw(String bulgarian, String latin) {
        assertThat(Transliteration.toLatin(bulgarian)).isEqualTo(latin);
    }

    @ParameterizedTest
    @CsvSource({
        "Мария, Mariya",
        "Мария, Maria",
        "Йорданов, Jordanov",
        "Румен, Roumen",
        "Анна, Ana",
        "Максим, Maxim",
        "Цанков, Tzankov",
        "ИВАНОВ, ivanov",
        "Müller, Muller",
        "Иѝв, Иив"
    })
    void findsANameInEitherScriptAndInTheUsualSpellings(String stored, String typed) {
        assertThat(Transliteration.keys(typed)).isEqualTo(Transliteration.keys(stored));
    }

    @Test
    void partsANameAtBlanksHyphensAndApostrophes() {
        assertThat(Transliteration.keys("Ирина-Мария  О’Нийл")).containsExactly("irina", "maria", "o", "nil");
    }

    @Test
    void keepsThePrefixOfANameAPrefixOfItsKey() {
        assertThat(Transliteration.keys("Марияна").getFirst())
                .startsWith(Transliteration.keys("Мария").getFirst());
    }
}
