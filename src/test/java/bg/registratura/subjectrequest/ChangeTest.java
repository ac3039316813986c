package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import bg.registratura.people.PatientId;
import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import bg.registratura.people.Sex;
import bg.registratura.people.TestPeople;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {

    static final Particulars BEFORE = TestPeople.named("Вяра", "Тестова", "Примерна");

    @Test
    void isWhatTheOneRecordSaysOtherwiseThanTheOther() {
        var after = new Particulars(
                PersonName.of("Вяра", "", "Примерова", "Vyara Primerova"),
                LocalDate.of(2081, 12, 30),
                Sex.UNSPECIFIED,
                Identifier.none(),
                new PhoneNumber("+359888000111"),
                "ул. Тестова 1");

        assertThat(Change.between(BEFORE, after))
                .extracting(Change::particular)
                .containsExactly(
                        Particular.IDENTIFIER,
                        Particular.FAMILY_NAME,
                        Particular.PATRONYMIC,
                        Particular.LATIN_NAME,
                        Particular.BIRTH_DATE,
                        Particular.SEX,
                        Particular.PHONE,
                        Particular.ADDRESS);
    }

    @Test
    void isNoneOfARecordThatStaysAsItIs() {
        assertThat(Change.between(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void makesOfTheOneRecordTheOther() {
        var after = new Particulars(
                PersonName.of("Вяра", "", "Примерова", ""),
                BEFORE.birthDate(),
                Sex.UNSPECIFIED,
                BEFORE.identifier(),
                new PhoneNumber("+359888000111"),
                "ул. Тестова 1");

        assertThat(Change.made(BEFORE, Change.between(BEFORE, after))).contains(after);
        assertThat(Change.made(after, Change.between(after, BEFORE))).contains(BEFORE);
    }

    @Test
    void isNotMadeWhereTheNumberSaysAnotherBirthDate() {
        var born = TestPeople.withEgn(TestPeople.egn());
        var otherDay = new Change(Particular.BIRTH_DATE, born.birthDate().toString(), "2082-12-28");

        assertThat(Change.made(born, List.of(otherDay))).isEmpty();
    }

    @Test
    void hidesANumberButForItsEnd() {
        var change = new Change(Particular.IDENTIFIER, "FOREIGN:UTO:X1234567", "NONE::").masked();

        assertThat(change.before()).isEqualTo("FOREIGN:UTO:•••••567");
        assertThat(change.after()).isEqualTo("NONE::");
    }

    @ParameterizedTest
    @CsvSource({
        "GRANTED, 2, false, true",
        "GRANTED, 1, false, false",
        "GRANTED, 1, true, false",
        "PARTLY, 1, false, true",
        "PARTLY, 2, false, false",
        "PARTLY, 0, false, false",
        "PARTLY, 2, true, true",
        "PARTLY, 0, true, true",
        "REFUSED, 0, false, true",
        "REFUSED, 1, true, false",
        "NO_DATA, 0, false, true"
    })
    void fitsTheDecision(Decision decision, int granted, boolean inWordsToo, boolean fits) {
        var asked = List.of(asked(Particular.FAMILY_NAME), asked(Particular.PHONE));
        var which = Set.copyOf(List.of(Particular.FAMILY_NAME, Particular.PHONE).subList(0, granted));
        var seen = new Rectifying(new PatientId(UUID.randomUUID()), 1, asked);

        assertThat(seen.fits(decision, which, inWordsToo)).isEqualTo(fits);
    }

    private static AskedChange asked(Particular particular) {
        return new AskedChange(new Change(particular, "a", "b"), "a", null);
    }
}
