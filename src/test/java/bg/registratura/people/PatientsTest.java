package bg.registratura.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.people.Correction.Corrected;
import bg.registratura.people.Correction.Overtaken;
import bg.registratura.people.Registration.Duplicate;
import bg.registratura.people.Registration.Registered;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.access.AccessDeniedException;

@DatabaseTest
class PatientsTest {

    @Autowired
    Patients patients;

    @Autowired
    PatientSearch search;

    @Autowired
    JdbcTemplate jdbc;

    @BeforeEach
    void sitDown() {
        At.desk(Role.RECEPTION);
    }

    @Test
    void arePutDownOnceAndFoundAgain() {
        var registered = (Registered) patients.register(TestPeople.somebody());

        var patient = patients.find(registered.id()).orElseThrow();

        assertThat(patient.name().full()).isEqualTo("Вяра Тестова Примерна");
        assertThat(patient.clientNumber()).isEqualTo(registered.clientNumber());
        assertThat(patient.maskedIdentifier()).startsWith("•••").hasSize(13);
        assertThat(patient.ageOn(LocalDate.of(2125, 12, 28))).isEqualTo(43);
        assertThat(patient.ageOn(LocalDate.of(2125, 12, 29))).isEqualTo(44);
    }

    @Test
    void areNotRegisteredTwiceUnderOneNumber() {
        var egn = TestPeople.egn();
        var first = (Registered) patients.register(TestPeople.withEgn(egn));

        assertThat(patients.register(TestPeople.withEgn(egn))).isEqualTo(new Duplicate(first.id()));
    }

    @Test
    void areNotRegisteredTwiceByTwoDesksAtOnce() throws Exception {
        var egn = TestPeople.egn();
        var barrier = new CyclicBarrier(2);
        Callable<Registration> desk = () -> {
            At.desk(Role.RECEPTION);
            barrier.await();
            return patients.register(TestPeople.withEgn(egn));
        };
        try (var desks = Executors.newFixedThreadPool(2)) {
            var one = desks.submit(desk);
            var other = desks.submit(desk);
            var outcomes = List.of(one.get(), other.get());

            assertThat(outcomes).hasAtLeastOneElementOfType(Registered.class);
            assertThat(outcomes).hasAtLeastOneElementOfType(Duplicate.class);
        }
        assertThat(search.search(egn).matches()).hasSize(1);
    }

    @Test
    void mayBearTheSameDigitsAsAnotherKindOfNumber() {
        var both = "8541050076";
        var lnch = Identifier.of(IdentifierKind.LNCH, both, "");

        assertThat(patients.register(TestPeople.withEgn(both))).isInstanceOf(Registered.class);
        assertThat(patients.register(
                        TestPeople.of(PersonName.of("Анна", "", "Образцова", ""), LocalDate.of(2090, 1, 1), lnch)))
                .isInstanceOf(Registered.class);
        assertThat(search.search(both).matches()).hasSize(2);
    }

    @Test
    void withoutANumberAreNeverDuplicates() {
        var newborn =
                TestPeople.of(PersonName.of("Бебе", "", "Примерно", ""), LocalDate.of(2125, 3, 1), Identifier.none());

        assertThat(patients.register(newborn)).isInstanceOf(Registered.class);
        assertThat(patients.register(newborn)).isInstanceOf(Registered.class);
    }

    @Test
    void leaveNoNumberAndNoAddressReadableInTheDatabase() {
        var egn = TestPeople.egn();
        var with = TestPeople.withEgn(egn);
        var id = ((Registered) patients.register(new Particulars(
                        with.name(), with.birthDate(), with.sex(), with.identifier(), null, "ул. „Образцова“ № 5")))
                .id();

        var row = jdbc.queryForMap(
                "select * from patient where patient_id = ?", id.value().toString());

        assertThat(row.values()).noneMatch(value -> readable(value).contains(egn));
        assertThat(row.values()).noneMatch(value -> readable(value).contains("Образцова"));
        assertThat(patients.find(id).orElseThrow().address()).isEqualTo("ул. „Образцова“ № 5");
    }

    @Test
    void areFoundByEverythingThatIsKnownOfThem() {
        var egn = TestPeople.egn();
        var with = TestPeople.withEgn(egn);
        var phone = new PhoneNumber("+359888" + egn.substring(4));
        var registered = (Registered) patients.register(new Particulars(
                PersonName.of("Йоана", "Мариянова", "Щерева-Цънкова", ""),
                with.birthDate(),
                with.sex(),
                with.identifier(),
                phone,
                null));

        for (var typed : List.of(
                egn,
                "№ " + registered.clientNumber(),
                phone.shown(),
                "щерева",
                "Shtereva Yoana",
                "йоана щер",
                "цънкова мариянова",
                "TSANKOVA",
                "щерева 29.12.2082")) {
            assertThat(search.search(typed).matches())
                    .as(typed)
                    .extracting(Match::id)
                    .contains(registered.id());
        }
        assertThat(search.search("щерева 28.12.2082").matches()).isEmpty();
        assertThat(search.search(egn.substring(0, 9)).matches())
                .extracting(Match::id)
                .doesNotContain(registered.id());
    }

    @Test
    void ofAnotherCountryAreFoundByTheNumberOfTheirDocument() {
        var number = TestPeople.documentNumber();
        var id = ((Registered) patients.register(TestPeople.of(
                        PersonName.of("Anna", "", "Eriksson", ""),
                        LocalDate.of(2074, 8, 12),
                        Identifier.of(IdentifierKind.FOREIGN, number, "UTO"))))
                .id();

        assertThat(search.search(number.toLowerCase()).matches())
                .singleElement()
                .satisfies(match -> {
                    assertThat(match.id()).isEqualTo(id);
                    assertThat(match.by()).isEqualTo(Match.By.IDENTIFIER);
                });
    }

    @Test
    void areNotSpreadOutForAPercentSign() {
        assertThat(search.search("%%").understood()).isFalse();
        assertThat(search.search("' or 1=1 --").matches()).isEmpty();
    }

    @Test
    void areToldFromLookAlikesBeforeASecondOneIsWritten() {
        var born = LocalDate.of(2079, 7, 7);
        var id = ((Registered) patients.register(
                        TestPeople.of(PersonName.of("Калина", "Демова", "Образцова", ""), born, Identifier.none())))
                .id();

        assertThat(search.lookAlikes(PersonName.of("Kalina", "", "Obrazcova", ""), born)
                        .matches())
                .extracting(Match::id)
                .containsExactly(id);
        assertThat(search.lookAlikes(PersonName.of("Калина", "", "Друга", ""), born)
                        .matches())
                .isEmpty();
        assertThat(search.lookAlikes(PersonName.of("Калина", "", "Образцова", ""), born.plusDays(1))
                        .matches())
                .isEmpty();
    }

    @Test
    void areCorrectedWithAReasonAndTheFormerStateIsKept() {
        var id = ((Registered) patients.register(TestPeople.named("Вера", "Тестова", "Примерна"))).id();

        var corrected = patients.correct(id, 0, TestPeople.named("Вяра", "Тестова", "Примерна"), "сгрешено име");

        assertThat(corrected).isEqualTo(new Corrected(1));
        assertThat(patients.find(id).orElseThrow().name().given()).isEqualTo("Вяра");
        assertThat(jdbc.queryForMap(
                        "select * from patient_revision where patient_id = ?",
                        id.value().toString()))
                .containsEntry("given_name", "Вера")
                .containsEntry("reason", "сгрешено име");
    }

    @Test
    void areNotCorrectedOverSomebodyElsesCorrection() {
        var id = ((Registered) patients.register(TestPeople.somebody())).id();
        patients.correct(id, 0, TestPeople.named("Вяра", "Тестова", "Първа"), "първо бюро");

        assertThat(patients.correct(id, 0, TestPeople.named("Вяра", "Тестова", "Втора"), "второ бюро"))
                .isEqualTo(new Overtaken());
        assertThat(patients.find(id).orElseThrow().name().family()).isEqualTo("Първа");
    }

    @Test
    void areNotGivenTheNumberOfAnother() {
        var egn = TestPeople.egn();
        var first = ((Registered) patients.register(TestPeople.withEgn(egn))).id();
        var second = ((Registered) patients.register(TestPeople.somebody())).id();

        assertThat(patients.correct(second, 0, TestPeople.withEgn(egn), "грешка"))
                .isEqualTo(new Correction.Duplicate(first));
    }

    @Test
    void showTheirWholeNumberOnlyAsAnActInTheLog() {
        var egn = TestPeople.egn();
        var id = ((Registered) patients.register(TestPeople.withEgn(egn))).id();

        assertThat(patients.showIdentifier(id).value()).isEqualTo(egn);
        assertThat(actionsAbout(id)).containsExactly("PATIENT_REGISTERED", "IDENTIFIER_SHOWN");
    }

    @Test
    void leaveATraceWhenTheirRecordIsOpened() {
        var id = ((Registered) patients.register(TestPeople.somebody())).id();

        patients.open(id);

        assertThat(actionsAbout(id)).containsExactly("PATIENT_REGISTERED", "PATIENT_OPENED");
    }

    @Test
    void areWrittenDownByTheDeskAndNobodyElse() {
        for (var role : At.everyDeskBut(Role.RECEPTION, Role.SHIFT_LEAD)) {
            At.desk(role);
            assertThatThrownBy(() -> patients.register(TestPeople.somebody()))
                    .as(role.name())
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    List<String> actionsAbout(PatientId id) {
        return jdbc.queryForList(
                "select action from audit_event where subject_id = ? order by seq",
                String.class,
                id.value().toString());
    }

    static String readable(Object value) {
        return switch (value) {
            case null -> "";
            case byte[] bytes -> new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
            default -> value.toString();
        };
    }
}
