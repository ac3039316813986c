package bg.registratura.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Hostile;
import bg.registratura.language.NameSound;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.NamePart;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionOperations;

@DatabaseTest
class HostileNamesTest {

    static final int STRINGS = 10_000;

    @Autowired
    Lookup search;

    @Autowired
    Patients patients;

    @Autowired
    TransactionOperations transactions;

    @Test
    void areLookedForAndBringAShortListOrNobody() {
        At.desk(Role.RECEPTION);
        patients.register(TestPeople.named("Вяра", "Тестова", "Примерна"));

        transactions.executeWithoutResult(_ -> Hostile.strings(STRINGS, 1)
                .forEach(typed ->
                        assertThat(search.by(typed).matches()).as(typed).hasSizeLessThanOrEqualTo(Found.MOST)));
    }

    @Test
    void areRefusedAsNamesOrKeptAsTheyAre() {
        for (var typed : Hostile.strings(STRINGS, 2)) {
            var flaw = NamePart.flaw(typed);
            if (flaw.isEmpty()) {
                var tidy = NamePart.tidy(typed);
                assertThat(NamePart.tidy(tidy)).isEqualTo(tidy);
                assertThat(tidy).doesNotContain("<", ">", "&", "\u0000", "\u202e");
                assertThat(PersonName.of(typed, "", "", "").full()).isEqualTo(tidy);
            }
            assertThatCode(() -> {
                        PhoneNumber.read(typed);
                        for (var kind : IdentifierKind.values()) {
                            Identifier.flaw(kind, typed, LocalDate.of(2125, 3, 1));
                        }
                    })
                    .as(typed)
                    .doesNotThrowAnyException();
        }
    }

    @Test
    void soundLikeLettersAndDigitsAndNothingElse() {
        for (var typed : Hostile.strings(STRINGS, 3)) {
            assertThat(NameSound.of(typed)).as(typed).allMatch(word -> word.matches("[a-zA-Z0-9]{1,40}"));
            for (var word : TypedWord.of(typed, 5)) {
                assertThat(word.slips()).as(typed).allMatch(slip -> slip.matches("[a-zA-Z0-9]{0,40}"));
            }
        }
    }
}
