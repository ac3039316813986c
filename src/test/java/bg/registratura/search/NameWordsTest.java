package bg.registratura.search;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.PersonName;
import java.util.List;
import org.junit.jupiter.api.Test;

class NameWordsTest {

    @Test
    void areAllPartsAndTheLatinSpellingAndFormerNames() {
        var words = NameWords.of(
                PersonName.of("Вяра", "Тестова", "Примерна-Демо", "VIARA PRIMJERNA"),
                List.of(PersonName.of("Вяра", "Тестова", "Моминска", "")));

        assertThat(words.words())
                .containsExactly("primerna", "demo", "vAra", "testova", "primernademo", "primierna", "mominska");
        assertThat(words.kinds()).isEqualTo("FFGPJLX");
        assertThat(words.pairs()).hasSize(42);
    }

    @Test
    void haveADoubleNameAlsoAsOneWord() {
        var name = NameWords.of(PersonName.of("Ана Мария", "Пробна", "Двучастна-Слетова", ""), List.of());

        assertThat(name.words())
                .containsExactly("dvuHastna", "sletova", "ana", "marA", "probna", "dvuHastnasletova", "anamarA");
        assertThat(name.kinds()).isEqualTo("FFGGPJJ");
    }

    @Test
    void haveANameTwiceThatIsBorneTwice() {
        var name = NameWords.of(PersonName.of("Петър", "Иванов", "Иванов", ""), List.of());

        assertThat(name.words()).containsExactly("ivanov", "petar", "ivanov");
        assertThat(name.once()).containsOnlyKeys("ivanov", "petar").containsEntry("ivanov", 'F');
        assertThat(name.pairs())
                .extracting(pair -> pair.word() + "+" + pair.beside() + pair.others())
                .containsExactly("ivanov+petar ivanov", "ivanov+ivanov petar", "petar+ivanov ivanov");
    }

    @Test
    void haveWhatWasBorneBeforeOnlyWhereItIsAnother() {
        var before = PersonName.of("Вяра", "Пробна", "Моминска", "");

        var name = NameWords.of(PersonName.of("Вяра", "Пробна", "Съпругова", "Saprugova"), List.of(before));

        assertThat(name.words()).containsExactly("saprugova", "vAra", "probna", "mominska");
        assertThat(name.kinds()).isEqualTo("FGPX");
    }
}
