package bg.registratura.worklist;

import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.audit.Action;
import bg.registratura.dicom.Repertoire;
import bg.registratura.dimse.Attributes;
import bg.registratura.dimse.TestUnit;
import bg.registratura.exposure.WorklistNames;
import bg.registratura.imaging.TestOrders.Asked;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Orders;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@DatabaseTest
class WorklistTest extends UnitsOnTheNetwork {

    static final int NAME = 0x00100010;
    static final int PATIENT_ID = 0x00100020;
    static final int NUMBER = 0x00080050;
    static final int STEPS = 0x00400100;
    static final int DATE = 0x00400002;
    static final int MODALITY = 0x00080060;
    static final int STATION = 0x00400001;

    @Autowired
    Orders orders;

    @Test
    void anOrderMadeAtTheDeskIsOnTheListAtTheNextQuestion() throws IOException {
        try (var unit = TestUnit.calling(port, aeTitle)) {
            var order = order(TestPeople.somebody());

            var found = unit.find(keys().put(NUMBER, "SH", order.number())).matches();

            assertThat(found).singleElement().satisfies(entry -> {
                assertThat(entry.text(0x00080005)).isEqualTo("ISO_IR 192");
                assertThat(new String(entry.bytes(NAME), StandardCharsets.UTF_8).strip())
                        .isEqualTo("Примерна^Вяра^Тестова=Primerna^Vyara^Testova");
                assertThat(entry.text(0x00100030)).isEqualTo("20811229");
                assertThat(entry.text(0x00100040)).isEqualTo("F");
                assertThat(entry.text(PATIENT_ID)).matches("[0-9]+");
                assertThat(entry.text(0x0020000D)).startsWith("2.25.");
                assertThat(new String(entry.bytes(0x00321060), StandardCharsets.UTF_8).strip())
                        .isEqualTo("Панорамна снимка");
                var step = entry.items(STEPS).getFirst();
                assertThat(step.text(MODALITY)).isEqualTo("PX");
                assertThat(step.text(STATION)).isEqualTo(aeTitle);
                assertThat(step.text(DATE)).isEqualTo("21250305");
                assertThat(step.text(0x00400009)).isEqualTo(order.number());
            });
        }
    }

    @Test
    void theListIsOfTodaysOrdersThatStandAndHaveNoPicture() throws IOException {
        var pictured = order(TestPeople.somebody());
        var cancelled = order(TestPeople.somebody());
        var open = order(TestPeople.somebody());
        try (var unit = TestUnit.calling(port, aeTitle)) {
            unit.store(picture(pictured.number()).file());
            var id = orders.byAccessionNumber(cancelled.number()).orElseThrow().id();
            At.desk(Role.RECEPTION, () -> orders.cancel(id, "a mistake"));

            assertThat(numbers(unit, keys()))
                    .contains(open.number())
                    .doesNotContain(pictured.number(), cancelled.number());
            clock.advance(Duration.ofDays(1));
            assertThat(numbers(unit, keys())).isEmpty();
        }
    }

    @Test
    void isAskedByNameInBothSpellingsInLargeLettersAndSmall() throws IOException {
        var order = order(TestPeople.named("Жула", "Щъркелова", "Ямболска"));
        order(TestPeople.somebody());
        try (var unit = TestUnit.calling(port, aeTitle)) {
            for (var asked : List.of(
                    "Ямболска*",
                    "ямболска",
                    "ЯМБОЛСКА^ЖУЛА",
                    "Yambolska",
                    "yamb*^zhula*",
                    "*^Жула",
                    "Ямбол?ка^*",
                    "Ямболска^Жула^Щъркелова")) {
                assertThat(numbers(unit, keys().put(NAME, "PN", asked, StandardCharsets.UTF_8)))
                        .as(asked)
                        .containsExactly(order.number());
            }
            for (var asked : List.of("Жула", "Ямбол", "Zhula", "*^Zhul", "Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*Z*")) {
                assertThat(numbers(unit, keys().put(NAME, "PN", asked, StandardCharsets.UTF_8)))
                        .as(asked)
                        .isEmpty();
            }
        }
    }

    @Test
    void isAskedByDayKindAndStation() throws IOException {
        var order = order(TestPeople.somebody());
        try (var unit = TestUnit.calling(port, aeTitle)) {
            for (var day : List.of("", "21250305", "21250301-21250331", "21250305-", "-21250305")) {
                assertThat(numbers(unit, step(order, DATE, "DA", day))).as(day).containsExactly(order.number());
            }
            for (var day : List.of("21250304", "21250306-", "-21250304", "today", "21250399")) {
                assertThat(numbers(unit, step(order, DATE, "DA", day))).as(day).isEmpty();
            }
            assertThat(numbers(unit, step(order, MODALITY, "CS", "DX"))).containsExactly(order.number());
            assertThat(numbers(unit, step(order, MODALITY, "CS", "IO"))).isEmpty();
            assertThat(numbers(unit, step(order, STATION, "AE", aeTitle))).containsExactly(order.number());
            assertThat(numbers(unit, step(order, STATION, "AE", "NOBODY"))).isEmpty();
        }
    }

    @Test
    void isAskedByTheNumberOfThePatient() throws IOException {
        var order = order(TestPeople.somebody());
        order(TestPeople.somebody());
        try (var unit = TestUnit.calling(port, aeTitle)) {
            var client = unit.find(keys().put(NUMBER, "SH", order.number()))
                    .matches()
                    .getFirst()
                    .text(PATIENT_ID);

            assertThat(numbers(unit, keys().put(PATIENT_ID, "LO", client))).containsExactly(order.number());
        }
    }

    @Test
    void namesComeInTheLettersTheUnitCanShow() throws IOException {
        var order = order(TestPeople.somebody());
        register(Repertoire.AS_DECLARED, WorklistNames.CYRILLIC, null, 0);
        try (var unit = TestUnit.calling(port, aeTitle)) {
            var entry = unit.find(keys().put(NUMBER, "SH", order.number()))
                    .matches()
                    .getFirst();
            assertThat(entry.text(0x00080005)).isEqualTo("ISO_IR 144");
            assertThat(new String(entry.bytes(NAME), Charset.forName("ISO-8859-5")))
                    .startsWith("Примерна^Вяра^Тестова=Prim");
        }
        register(Repertoire.AS_DECLARED, WorklistNames.LATIN, null, 1);
        try (var unit = TestUnit.calling(port, aeTitle)) {
            var entry = unit.find(keys().put(NUMBER, "SH", order.number()))
                    .matches()
                    .getFirst();
            assertThat(entry.text(0x00080005)).isEmpty();
            assertThat(entry.text(NAME)).isEqualTo("Primerna^Vyara^Testova");
            assertThat(entry.text(0x00321060)).isEqualTo("Panoramna snimka");
        }
    }

    @Test
    void anAnswerWithPeopleInItIsWrittenDownAndAnEmptyOneIsNoLook() throws IOException {
        var order = order(TestPeople.somebody());
        int before = written(Action.WORKLIST_READ);
        try (var unit = TestUnit.calling(port, aeTitle)) {
            unit.find(keys().put(NUMBER, "SH", order.number()));
            unit.find(keys().put(NUMBER, "SH", "none"));
            unit.find(keys().put(NUMBER, "SH", order.number()));
        }
        assertThat(written(Action.WORKLIST_READ)).isEqualTo(before + 2);
    }

    @Test
    void anAskerWhoHasEnoughGetsNoMore() throws IOException {
        IntStream.range(0, 3).forEach(_ -> order(TestPeople.somebody()));
        try (var unit = TestUnit.calling(port, aeTitle)) {
            assertThat(unit.findAndCancel(keys()).status()).isEqualTo(0xFE00);
            assertThat(unit.find(keys()).status()).isZero();
        }
    }

    @Test
    void aUnitThatLeftTheRegisterIsToldNothing() throws IOException {
        order(TestPeople.somebody());
        try (var unit = TestUnit.calling(port, aeTitle)) {
            register(
                    Repertoire.AS_DECLARED,
                    WorklistNames.UNICODE,
                    devices.today().minusDays(1),
                    0);

            assertThat(unit.find(keys()).matches()).isEmpty();
        }
    }

    List<String> numbers(TestUnit unit, Attributes keys) throws IOException {
        return unit.find(keys).matches().stream()
                .map(entry -> entry.text(NUMBER))
                .toList();
    }

    static Attributes step(Asked order, int tag, String vr, String value) {
        return keys().put(NUMBER, "SH", order.number()).put(STEPS, List.of(new Attributes().put(tag, vr, value)));
    }

    /** Everything is asked for, of everybody. */
    static Attributes keys() {
        return new Attributes()
                .put(0x00080005, "CS", "ISO_IR 192")
                .put(NUMBER, "SH", "")
                .put(NAME, "PN", "")
                .put(PATIENT_ID, "LO", "")
                .put(0x00100030, "DA", "")
                .put(0x00100040, "CS", "")
                .put(0x0020000D, "UI", "")
                .put(0x00321060, "LO", "")
                .put(STEPS, List.of());
    }
}
