package bg.registratura.frontdesk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Hostile;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.identity.TestZones;
import bg.registratura.people.Identifier;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Patients;
import bg.registratura.people.PersonName;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.Sex;
import bg.registratura.people.TestPeople;
import bg.registratura.search.PatientSearch;
import bg.registratura.security.Role;
import bg.registratura.security.SecondSignature;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.internal.JacksonUtils;
import com.vaadin.flow.internal.nodefeature.ElementListenerMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DeskViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    PatientSearch search;

    @Autowired
    TestClock clock;

    @Autowired
    TestStaff staff;

    Screen screen;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        screen = new Screen(house);
        screen.open(DeskView.class);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void asksWhoIsNext() {
        screen.see("frontdesk.welcome");
    }

    @Test
    void readsBirthDateAndSexOutOfTheNumberAndRegisters() {
        var egn = TestPeople.egn();
        screen.press("frontdesk.new-patient");

        screen.type("people.number.EGN", egn);

        assertThat(screen.field("people.birth-date").getValue()).isEqualTo("29.12.2082");
        assertThat(screen.<Select<Sex>>field(Select.class, "people.sex").getValue())
                .isEqualTo(Sex.FEMALE);
        screen.type("people.family", "ЯСНОВИДКА");
        screen.type("people.given", "велислава");
        screen.press("people.register");
        assertThat(screen.everything()).contains("Ясновидка, Велислава");
        screen.see("frontdesk.arrival");
    }

    @Test
    void fillsANewForeignerFromTheirCard() {
        screen.press("frontdesk.new-patient");

        _setValue(
                screen.<TextArea>field(TextArea.class, "identity.scan"),
                TestZones.card("PROBNA<LANG", "ODETTE", LocalDate.of(2090, 5, 17)));

        assertThat(screen.field("people.number.FOREIGN").getValue()).isEqualTo("D23145890");
        assertThat(screen.field("people.country").getValue()).isEqualTo("UTO");
        assertThat(screen.field("people.family").getValue()).isEqualTo("Probna Lang");
        assertThat(screen.field("people.given").getValue()).isEqualTo("Odette");
        assertThat(screen.field("people.birth-date").getValue()).isEqualTo("17.05.2090");
    }

    @Test
    void takesOnlyTheLatinSpellingWhereTheNamesStandInCyrillicAlready() {
        screen.press("frontdesk.new-patient");
        screen.type("people.family", "Пробна");
        screen.type("people.given", "Одета");
        assertThat(screen.field("people.latin").getValue()).isEmpty();

        _setValue(
                screen.<TextArea>field(TextArea.class, "identity.scan"),
                TestZones.card("PROBNA", "ODETTE", LocalDate.of(2090, 5, 17)));

        assertThat(screen.field("people.family").getValue()).isEqualTo("Пробна");
        assertThat(screen.field("people.latin").getValue()).isEqualTo("Odette Probna");
        screen.type("people.latin", "Одета");
        screen.see("people.name.flaw.CYRILLIC_AMONG_LATIN", "О");
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
        screen.press("frontdesk.new-patient");
        screen.type("people.number.EGN", "8812102461");
        screen.see("people.identifier.flaw.WRONG_CHECK_DIGIT");
        screen.type("people.family", "Ивaнова");
        screen.see("people.name.flaw.LATIN_AMONG_CYRILLIC", "a");

        screen.press("people.register");

        screen.see("people.name.flaw.MISSING", "");
        screen.see("people.birth-date.malformed");
        assertThat(screen.field("people.family").getValue()).isEqualTo("Ивaнова");
    }

    @Test
    void refusesABirthDateThatContradictsTheNumber() {
        screen.press("frontdesk.new-patient");
        screen.type("people.number.EGN", TestPeople.egn());

        screen.type("people.birth-date", "30.12.2082");

        screen.see("people.birth-date.contradicts");
    }

    @Test
    void offersTheRegisteredPatientWhenTheOtherDeskWasFaster() {
        var egn = TestPeople.egn();
        screen.press("frontdesk.new-patient");
        screen.type("people.number.EGN", egn);
        screen.type("people.family", "Различна");
        screen.type("people.given", "Друга");
        patients.register(TestPeople.withEgn(egn));
        screen.press("people.register");
        if (screen.everything().contains(screen.text("people.alike"))) {
            screen.press("people.alike.another");
        }

        screen.see("people.duplicate");
        assertThat(screen.field("people.family").getValue()).isEqualTo("Различна");
        screen.press("people.duplicate.open");
        assertThat(screen.everything()).contains("Примерна, Вяра Тестова");
    }

    @Test
    void tellsThatANumberIsKnownBeforeTheRestIsTyped() {
        var egn = TestPeople.egn();
        patients.register(TestPeople.withEgn(egn));
        screen.press("frontdesk.new-patient");

        screen.type("people.number.EGN", egn);

        screen.see("people.duplicate");
    }

    @Test
    void registersAForeignerByDocumentAndCountry() {
        screen.press("frontdesk.new-patient");
        screen.choose("people.identifier", IdentifierKind.FOREIGN);
        screen.type("people.number.FOREIGN", TestPeople.documentNumber());
        screen.type("people.country", "uto");
        screen.type("people.given", "Сухарто");
        screen.type("people.birth-date", "1.2.2090");
        screen.choose("people.sex", Sex.UNSPECIFIED);

        screen.press("people.register");

        screen.see("frontdesk.arrival");
    }

    @Test
    void findsByTheOneBox() {
        var known = (Registered) patients.register(TestPeople.named("Росица", "Пробна", "Търсена"));

        search("№ " + known.clientNumber());

        assertThat(screen.everything()).contains("Търсена, Росица Пробна");
    }

    @Test
    void putsTheCursorOnTheBestMatchOrOnRegisteringWhomItDoesNotFind() {
        patients.register(TestPeople.named("Радостина", "Пробна", "Двойникова"));
        patients.register(TestPeople.named("Радостина", "Пробна", "Двойникова"));

        assertThat(focused("Радостина Двойникова")).isEqualTo(screen.text("frontdesk.match.open"));
        assertThat(focused("Небивала Изчезнала")).isEqualTo(screen.text("frontdesk.search.register"));
    }

    /** The first act of what was found; the browser is going to be told to focus it. */
    String focused(String typed) {
        var list = new MatchList(search.search(typed), _ -> {}, () -> {});
        UI.getCurrent().removeAll();
        UI.getCurrent().add(list);
        UI.getCurrent().getInternals().getStateTree().runExecutionsBeforeClientResponse();
        var told = UI.getCurrent().getInternals().dumpPendingJavaScriptInvocations().stream()
                .filter(waiting -> waiting.getInvocation().getExpression().contains("focus"))
                .map(waiting -> waiting.getOwner())
                .toList();
        var first = _find(list, Button.class).getFirst();
        assertThat(told).contains(first.getElement().getNode());
        return first.getText();
    }

    @Test
    void showsWhoItMayBeAsOneTypesAndOpensWhoIsChosen() {
        patients.register(TestPeople.named("Звезделина", "Пробна", "Поднебесна"));
        patients.register(TestPeople.named("Звезделина", "Пробна", "Поднебесникова"));

        typeOn("Поднебес");

        assertThat(options()).hasSize(2);
        assertThat(options().getFirst().getElement().getAttribute("aria-selected"))
                .isEqualTo("true");
        typeOn("Поднебесник");
        assertThat(options()).hasSize(1);
        screen.see("frontdesk.welcome");
        _click(options().getFirst());
        assertThat(screen.everything()).contains("Поднебесникова, Звезделина Пробна");
        screen.see("frontdesk.arrival");
        assertThat(options()).isEmpty();
    }

    @Test
    void saysThatThereIsNobodyAndLeavesWhatWasTyped() {
        typeOn("Нямаголям Никъде");

        assertThat(options()).isEmpty();
        screen.see("frontdesk.search.nobody.yet");
        typeOn("Н");
        screen.seeNot("frontdesk.search.nobody.yet");
        assertThat(box().getValue()).isEqualTo("Н");
    }

    @Test
    void takesWhateverIsTypedForText() {
        for (var hostile : Hostile.strings(300, 5)) {
            typeOn(hostile);
            search(hostile);
        }
        assertThat(_find(Component.class))
                .allSatisfy(shown ->
                        assertThat(shown.getElement().getProperty("innerHTML")).isNull());
    }

    @Test
    void offersToRegisterWhomItDoesNotFindWithWhatWasTyped() {
        search("Небивала Изчезнала");
        screen.see("frontdesk.search.nobody");

        screen.press("frontdesk.search.register");

        assertThat(screen.field("people.given").getValue()).isEqualTo("Небивала");
    }

    @Test
    void showsANumberOnlyToWhoAsks() {
        var egn = TestPeople.egn();
        var known = (Registered) patients.register(TestPeople.withEgn(egn));
        search("№ " + known.clientNumber());
        assertThat(screen.everything()).doesNotContain(egn).contains("•••••••" + egn.substring(7));

        screen.press("frontdesk.identifier.show");

        assertThat(screen.everything()).contains(egn);
    }

    @Test
    void leadsFromTheDoorToTheOrder() {
        arrive();
        checkIdentity(DocumentValidity.VALID, true);

        screen.see("identity.state.shown");
        order("Преглед на мъдреците");
        screen.see("visit.referral.taken");
    }

    @Test
    void handsTheNoticeOverOnceInAVersion() {
        var number = arrive();
        screen.press("frontdesk.visit.close");
        screen.see("frontdesk.welcome");
        search("№ " + number);
        screen.press("frontdesk.arrival.open");

        screen.see("visit.notice.given");
        screen.see("identity.state.awaited");
    }

    @Test
    void stopsWhereTheNamesDiffer() {
        arrive();

        checkIdentity(DocumentValidity.VALID, false);

        screen.see("identity.state.not-shown");
    }

    @Test
    void acceptsAnExpiredDocumentWhenTheShiftLeadSignsToo() {
        arrive();
        screen.choose("identity.validity", DocumentValidity.EXPIRED);
        screen.type("identity.exception-reason", "картата се подновява");

        checkIdentity(DocumentValidity.EXPIRED, true);

        screen.see("identity.expired.question", "картата се подновява");
        var lead = staff.hire(Role.SHIFT_LEAD);
        sign(lead.signature("000000"));
        screen.see("security.second-person.NOT_PROVED");
        assertThat(screen.field("identity.exception-reason").getValue()).isEqualTo("картата се подновява");
        clock.advance(Duration.ofMinutes(1));
        sign(lead.signature());
        screen.seeNot("security.second-person.title");
        screen.see("identity.state.shown");
    }

    void sign(SecondSignature signature) {
        screen.type("security.second-person.username", signature.username());
        screen.type("security.password", signature.password());
        screen.type("security.code", signature.code());
        screen.press("security.second-person.confirm");
    }

    @Test
    void readsADocumentFromTheScannerAndEmptiesTheField() {
        arrive();
        var scan = (TextArea) screen.field(TextArea.class, "identity.scan");

        _setValue(
                scan, "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\nERIKSSON<<ANNA<MARIA<<<<<<<<<<");

        assertThat(scan.getValue()).isEmpty();
        assertThat(screen.field("identity.country").getValue()).isEqualTo("UTO");
        assertThat(screen.field("identity.tail").getValue()).isEqualTo("890");
        screen.see(
                "identity.scan.differs",
                "ERIKSSON ANNA MARIA",
                "12.08.2074",
                TestPeople.somebody().name().agreement("ERIKSSON ANNA MARIA"));
    }

    @Test
    void asksForTheIndicationAndTheTeeth() {
        arrive();
        checkIdentity(DocumentValidity.VALID, true);
        screen.choose("visit.examination", Examination.INTRAORAL);
        screen.press("visit.referral.take");

        screen.see("visit.teeth.missing");
        screen.see("visit.question.missing");
    }

    @Test
    void correctsAPatientWithAReason() {
        var known = (Registered) patients.register(TestPeople.of(
                PersonName.of("Вера", "Пробна", "Сгрешена", "Viara Sgreshena"),
                LocalDate.of(2081, 12, 29),
                Identifier.of(IdentifierKind.FOREIGN, TestPeople.documentNumber(), "UTO")));
        search("№ " + known.clientNumber());
        screen.press("frontdesk.correct");
        screen.type("people.given", "Вяра");
        screen.press("people.correct");
        screen.see("people.reason.missing");

        screen.type("people.reason", "сгрешено при вписването");
        screen.press("people.correct");

        assertThat(patients.find(known.id()).orElseThrow().name())
                .isEqualTo(PersonName.of("Вяра", "Пробна", "Сгрешена", "Viara Sgreshena"));
        assertThat(screen.everything()).contains("Сгрешена, Вяра Пробна");
    }

    long arrive() {
        var known = (Registered) patients.register(TestPeople.somebody());
        search("№ " + known.clientNumber());
        screen.press("frontdesk.arrival.open");
        screen.see("visit.notice.awaited");
        screen.press("frontdesk.notice.give");
        screen.see("visit.notice.given");
        return known.clientNumber();
    }

    void checkIdentity(DocumentValidity validity, boolean agrees) {
        screen.choose("identity.validity", validity);
        screen.type("identity.country", "UTO");
        screen.type("identity.tail", "891");
        _setValue((Checkbox) screen.field(Checkbox.class, "identity.names-match"), agrees);
        _setValue((Checkbox) screen.field(Checkbox.class, "identity.number-match"), agrees);
        screen.press("identity.record");
    }

    void order(String question) {
        screen.type("visit.question", question);
        screen.press("visit.referral.take");
    }

    TextField box() {
        return _get(TextField.class, spec -> spec.withPlaceholder(screen.text("frontdesk.search.hint")));
    }

    /** As the browser tells it after a pause. */
    void typeOn(String typed) {
        var box = box();
        _setValue(box, typed);
        var told = JacksonUtils.createObjectNode();
        told.put("element.value", typed);
        box.getElement()
                .getNode()
                .getFeature(ElementListenerMap.class)
                .fireEvent(new DomEvent(box.getElement(), "typed", told));
    }

    List<Div> options() {
        return _find(
                Div.class,
                spec -> spec.withPredicate(
                        div -> "option".equals(div.getElement().getAttribute("role"))));
    }

    void search(String typed) {
        _setValue(box(), typed);
        screen.press("frontdesk.search");
    }
}
