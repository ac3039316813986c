package bg.registratura.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSoundTest {

    @ParameterizedTest
    @CsvSource({
        "Желязкова, Zhelyazkova",
        "Желязкова, Jeliazkova",
        "Желязкова, Zheliazkova",
        "Мария, Mariya",
        "Мария, Maria",
        "Марияна, Mariana",
        "Йорданов, Jordanov",
        "Йорданов, Iordanov",
        "Цветанка, Cvetanka",
        "Цветанка, Tzvetanka",
        "Щерев, Shterev",
        "Румен, Roumen",
        "Георги, Gueorgui",
        "Христо, Christo",
        "Джамбазов, Djambazov",
        "Александър, Alexandar",
        "Юлия, Julia",
        "Жулиета, Julieta",
        "Стоянов, Stojanov",
        "Анна, Ana",
        "Чавдар, Tchavdar",
        "Виктор, Victor",
        "Юлиян, Yuliian",
        "Гуянцева, Guiantzewa",
        "Янцещски, Yantzeshtzki"
    })
    void hearsTheSameInEveryUsualSpelling(String one, String other) {
        assertThat(NameSound.readings(other)).contains(NameSound.of(one).getFirst());
    }

    @ParameterizedTest
    @CsvSource({"Желязкова, ZelAzkova", "Щърбанов, Qarbanov", "Юнакова, Unakova", "Цочева, CoHeva", "Шишман, SiSman"})
    void hasOneSignForALetter(String name, String sound) {
        assertThat(NameSound.of(name)).containsExactly(sound);
    }

    @Test
    void hearsLettersApartThatAHandBroughtTogether() {
        assertThat(NameSound.readings("Стщефанов")).contains("stQefanov");
        assertThat(NameSound.readings("Чоов")).contains("Hov", "Hoov");
    }

    @Test
    void hearsNothingInWhatIsNoName() {
        assertThat(NameSound.of("%_'\"<>\u0000 \u202e…")).isEmpty();
    }
}
