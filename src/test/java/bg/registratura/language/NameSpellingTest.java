package bg.registratura.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NameSpellingTest {

    @Test
    void writesASoundAsHandsMayHaveMeantIt() {
        assertThat(NameSpelling.of(NameSound.of("Желязкова").getFirst()))
                .containsExactly("ZelAzkova", "ZeliAzkova", "zheliazkova", "jeliazkova");
        assertThat(NameSpelling.of(NameSound.of("Цветанка").getFirst()))
                .containsExactly("Cvetanka", "tsvetanka", "tzvetanka", "cvetanka");
        assertThat(NameSpelling.of("aleksandrova")).containsExactly("aleksandrova", "alexandrova");
    }

    @Test
    void readsLettersThatStandForSeveral() {
        assertThat(NameSpelling.typed("Jelyazkova")).containsExactly("ieliazkova", "zheliazkova", "jeliazkova");
        assertThat(NameSpelling.typed("Cwetanka")).containsExactly("cvetanka", "tsvetanka");
        assertThat(NameSpelling.typed("Анна")).containsExactly("ana", "anna");
    }
}
