package bg.registratura.frontdesk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static com.github.mvysny.kaributesting.v10.NotificationsKt.getNotifications;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.MergeGround;
import bg.registratura.people.Patient;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Persons;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.Sex;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Two records of one person at the desk: seen beside each other, merged by the lead, parted in one press. */
@DatabaseTest
class MergeDeskTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Persons persons;

    @Autowired
    TestClock clock;

    Screen screen;
    Registered one;
    Registered other;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.SHIFT_LEAD);
        one = (Registered) patients.register(TestPeople.named("Вяра", "Тестова", "Слетова"));
        other = (Registered) patients.register(TestPeople.named("Vyara", "", "Sletova"));
        screen = new Screen(house);
        screen.open(DeskView.class);
    }

    @AfterEach
    void close() {
        screen.close();
        clock.set(TestClock.START);
    }

    @Test
    void showsTypedAndKnownBesideEachOtherBeforeASecondIsWritten() {
        var born = LocalDate.of(2077, 3, 1 + Math.floorMod(UUID.randomUUID().hashCode(), 28));
        var known = (Registered) patients.register(
                TestPeople.of(PersonName.of("Дарина", "Тестова", "Близка", ""), born, Identifier.none()));
        screen.press("frontdesk.new-patient");
        screen.choose("people.identifier", IdentifierKind.NONE);
        screen.type("people.family", "Blizka");
        screen.type("people.given", "Дарина");
        screen.type("people.birth-date", Dates.form(born));
        screen.choose("people.sex", Sex.UNSPECIFIED);

        screen.press("people.register");

        screen.see("people.alike");
        screen.see("people.beside.typed");
        screen.see("people.beside.known", String.valueOf(known.clientNumber()));
        screen.see("people.beside.other-script");
        screen.see("people.beside.only-here");
        screen.see("people.beside.differs");
        screen.press("frontdesk.match.open");
        assertThat(screen.everything()).contains("Близка, Дарина Тестова");
    }

    @Test
    void findsTheOtherRecordShowsBothAndMergesInOnePress() {
        compare(one, other);
        screen.see("people.beside.visits");
        screen.see("people.beside.known", String.valueOf(other.clientNumber()));
        screen.press("people.merge.press");
        screen.see("people.merge.reason.missing");

        screen.type("people.merge.reason", "вписана и на латиница");
        screen.press("people.merge.press");

        assertThat(persons.same(one.id(), other.id())).isTrue();
        assertThat(screen.everything())
                .contains("Слетова, Вяра Тестова", "№ " + other.clientNumber(), "вписана и на латиница");
    }

    @Test
    void keepsTheNumberThatTheLeadChooses() {
        compare(one, other);
        screen.<Patient>choose("people.merge.keep", patients.find(other.id()).orElseThrow());
        screen.type("people.merge.reason", "латиницата е от документа");
        screen.press("people.merge.press");

        assertThat(patients.find(one.id()).orElseThrow().id()).isEqualTo(other.id());
    }

    @Test
    void opensThePersonWhenTheMergedNumberIsAskedFor() {
        merge();

        search("№ " + other.clientNumber());

        assertThat(screen.everything()).contains("Слетова, Вяра Тестова");
        assertThat(getNotifications().getLast().getElement().getProperty("text"))
                .isEqualTo(screen.text(
                        "frontdesk.merged.opened",
                        String.valueOf(other.clientNumber()),
                        String.valueOf(one.clientNumber())));
    }

    @Test
    void partsThemInOnePressRightAfter() {
        merge();

        screen.press("people.unmerge.undo");

        assertThat(persons.same(one.id(), other.id())).isFalse();
        assertThat(_find(JoinedRecords.class)).noneMatch(JoinedRecords::isVisible);
    }

    @Test
    void asksWhyTheyArePartedLater() {
        merge();
        clock.advance(Duration.ofHours(1));
        search("№ " + one.clientNumber());

        screen.press("people.unmerge");
        screen.press("people.unmerge");
        screen.see("people.merge.reason.missing");
        var why = screen.text("people.unmerge.reason", String.valueOf(other.clientNumber()));
        _setValue(_get(TextField.class, spec -> spec.withLabel(why)), "сестри са");
        screen.press("people.unmerge");

        assertThat(persons.same(one.id(), other.id())).isFalse();
    }

    @Test
    void asksForAGroundWhenBothHaveANationalNumber() {
        one = (Registered) patients.register(TestPeople.withEgn(TestPeople.egn()));
        other = (Registered) patients.register(TestPeople.withEgn(TestPeople.egn()));
        compare(one, other);
        screen.see("people.merge.two-numbers");
        screen.type("people.merge.reason", "осиновена");
        screen.press("people.merge.press");
        assertThat(screen.<Select<MergeGround>>field(Select.class, "people.merge.ground")
                        .isInvalid())
                .isTrue();

        screen.choose("people.merge.ground", MergeGround.NUMBER_CHANGED);
        screen.press("people.merge.press");

        assertThat(persons.same(one.id(), other.id())).isTrue();
    }

    @Test
    void keepsTheReasonWhenTheOtherDeskWasFaster() {
        compare(one, other);
        screen.type("people.merge.reason", "един човек");
        patients.correct(other.id(), 0, TestPeople.named("Vyara", "", "Sletova"), "друго бюро");

        screen.press("people.merge.press");

        screen.see("people.merge.overtaken");
        assertThat(screen.field("people.merge.reason").getValue()).isEqualTo("един човек");
        screen.press("people.merge.again");
        screen.type("people.merge.reason", "един човек");
        screen.press("people.merge.press");
        assertThat(persons.same(one.id(), other.id())).isTrue();
    }

    @Test
    void letsReceptionLookAndLeavesThePressToTheLead() {
        At.desk(Role.RECEPTION);
        compare(one, other);

        screen.see("people.merge.lead");
        assertThat(_find(Button.class)).noneMatch(button -> button.getText().equals(screen.text("people.merge.press")));
    }

    @Test
    void saysWhenThereIsNobodyOrOnlyTheSame() {
        search("№ " + one.clientNumber());
        screen.press("people.merge");
        screen.type("people.merge.other", "№ 999999999");
        screen.press("people.merge.search");
        screen.see("people.merge.nobody");
        screen.type("people.merge.other", "№ " + one.clientNumber());
        screen.press("people.merge.search");
        screen.see("people.merge.itself");

        screen.press("people.merge.leave");

        assertThat(screen.everything()).contains("Слетова, Вяра Тестова");
        screen.see("frontdesk.arrival");
    }

    void merge() {
        compare(one, other);
        screen.type("people.merge.reason", "един човек");
        screen.press("people.merge.press");
    }

    void compare(Registered left, Registered right) {
        search("№ " + left.clientNumber());
        screen.press("people.merge");
        screen.type("people.merge.other", "№ " + right.clientNumber());
        screen.press("people.merge.search");
    }

    void search(String typed) {
        _setValue(_get(TextField.class, spec -> spec.withPlaceholder(screen.text("frontdesk.search.hint"))), typed);
        screen.press("frontdesk.search");
    }
}
