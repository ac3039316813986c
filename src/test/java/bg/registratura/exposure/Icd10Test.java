package bg.registratura.exposure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Icd10Test {

    @ParameterizedTest
    @ValueSource(strings = {"K02.1", "k02.1", " K02,1 ", "К02.1", "к02.1"})
    void isReadFromEitherKeyboard(String typed) {
        assertThat(Icd10.read(typed)).contains(new Icd10("K02.1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "K2", "K02.", "K02.123", "Ж02", "02.1"})
    void isNothingElse(String typed) {
        assertThat(Icd10.read(typed)).isEmpty();
    }

    @Test
    void needsNoPoint() {
        assertThat(Icd10.read("K02")).contains(new Icd10("K02"));
    }
}
