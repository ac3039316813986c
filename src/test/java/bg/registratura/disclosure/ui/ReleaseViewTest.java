package bg.registratura.disclosure.ui;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.Kinship;
import bg.registratura.disclosure.Notice;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.RegisterFilter;
import bg.registratura.disclosure.ReleaseConsent.State;
import bg.registratura.disclosure.ReleaseConsents;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.disclosure.StudyNames;
import bg.registratura.disclosure.Taking;
import bg.registratura.disclosure.Telling;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.vaadin.flow.component.html.Div;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ReleaseViewTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

    @Autowired
    ApplicationContext house;

    @Autowired
    ReleaseRoom room;

    @Autowired
    Patients patients;

    @Autowired
    ReleaseConsents consents;

    @Autowired
    DisclosureRegister register;

    @Autowired
    DisclosuresSection section;

    @Autowired
    TestStaff staff;

    @Autowired
    StudyNames names;

    @Autowired
    AuditTrail trail;

    @Autowired
    TestClock clock;

    Screen screen;
    PatientId patient;

    @BeforeEach
    void openTheWizard() {
        clock.set(TestClock.START);
        patient = room.patient(TODAY.minusYears(44));
        screen = new Screen(house);
        screen.open(ReleaseView.class).show(patients.find(patient).orElseThrow());
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void saysThatTheLawGivesTheGroundAndHandsOverOnPaper() {
        screen.see("disclosure.decision.waits");
        room.self(patient);
        screen.choose("disclosure.who", RecipientKind.PATIENT);
        screen.choose("disclosure.by", Channel.PRINT);
        screen.see("disclosure.by-law", screen.text("disclosure.ground.PATIENT_REQUEST"));
        screen.see("disclosure.prepared");

        screen.press("disclosure.hand");

        screen.see("disclosure.given");
        assertThat(register.of(patient))
                .singleElement()
                .satisfies(line -> assertThat(line.entry().ground()).isEqualTo(Ground.PATIENT_REQUEST));
    }

    @Test
    void givesNothingWhileNobodyWasLookedAtAndTheMediumHasNoNumber() {
        screen.choose("disclosure.who", RecipientKind.PATIENT);
        screen.choose("disclosure.by", Channel.MEDIUM_IN_PERSON);

        screen.press("disclosure.hand");

        screen.see("disclosure.medium.required");
        screen.see("disclosure.taker.unseen");
        assertThat(register.of(patient)).isEmpty();
    }

    @Test
    void asksAnHeirForThePapersOfTheDeathAndTheKinshipAtTheirFields() {
        screen.choose("disclosure.who", RecipientKind.HEIR);
        screen.type("disclosure.name", "Ана Наследница");
        screen.choose("disclosure.by", Channel.PRINT);
        screen.press("disclosure.look");
        looked();
        screen.see("disclosure.taker.seen");
        screen.press("disclosure.hand");
        screen.see("disclosure.heir.death-act.required");
        screen.see("disclosure.heir.kinship-act.required");
        assertThat(register.of(patient)).isEmpty();

        screen.choose("disclosure.heir.died", TODAY.minusDays(9));
        screen.type("disclosure.heir.death-act", "12/2125");
        screen.choose("disclosure.heir.kinship", Kinship.CHILD);
        screen.type("disclosure.heir.kinship-act", "7/2125");
        screen.press("disclosure.hand");

        screen.see("disclosure.given");
        assertThat(register.of(patient)).hasSize(1);
    }

    @Test
    void looksAnewWhenTheNameOfWhoeverTakesItChanges() {
        screen.choose("disclosure.who", RecipientKind.FACILITY);
        screen.type("disclosure.name", "Лаборатория Измислица");
        screen.choose("disclosure.by", Channel.PRINT);
        screen.press("disclosure.look");
        screen.see("disclosure.taker.required");
        screen.type("disclosure.taker", "Калин Куриеров");
        screen.press("disclosure.look");
        looked();
        screen.see("disclosure.taker.seen");

        screen.type("disclosure.taker", "Друг Куриеров");

        screen.see("disclosure.taker.unseen");
        screen.press("disclosure.hand");
        assertThat(register.of(patient)).isEmpty();
    }

    @Test
    void looksAtBothWhereTheyReceiveTogether() {
        patient = room.patient(TODAY.minusYears(16));
        screen.close();
        screen = new Screen(house);
        screen.open(ReleaseView.class).show(patients.find(patient).orElseThrow());
        screen.choose("disclosure.who", RecipientKind.PATIENT);
        screen.choose("disclosure.by", Channel.PRINT);

        screen.see("disclosure.signer.unseen", screen.text("disclosure.signer.SELF"));
        room.self(patient);
        screen.press("disclosure.hand");

        screen.seeNot("disclosure.given");
        assertThat(register.of(patient)).isEmpty();
    }

    /** A good document of the invented country. */
    private void looked() {
        screen.type("identity.country", "UTO");
        screen.type("identity.tail", "891");
        screen.choose("identity.names-match", true);
        screen.choose("identity.number-match", true);
        screen.press("identity.record");
    }

    @Test
    void printsTheExplicitFormForACountryOutsideTheAreaAndWaits() {
        screen.choose("disclosure.who", RecipientKind.NAMED_PERSON);
        screen.type("disclosure.name", "Ана Измислена");
        screen.choose("disclosure.country", new Country("TUR"));
        screen.choose("disclosure.by", Channel.MEDIUM_IN_PERSON);
        screen.see("disclosure.needs.TRANSFER", screen.text("disclosure.signer.SELF"));

        screen.press("disclosure.print");
        screen.see("disclosure.signer.unseen", screen.text("disclosure.signer.SELF"));
        room.self(patient);
        screen.press("disclosure.signed");

        var consent = consents.of(patient).getFirst();
        screen.see("disclosure.state.sheet.WAITING", consent.number().text());
        assertThat(consent.on(TODAY)).isEqualTo(State.WAITING);
    }

    @Test
    void saysWhichStudyIsWithheldAndOffersTheOthers() {
        room.withheld(patient);
        screen.close();
        screen = new Screen(house);
        screen.open(ReleaseView.class).show(patients.find(patient).orElseThrow());

        screen.see(
                "disclosure.what.withheld",
                names.name(Languages.BULGARIAN, names.withheld(patient).getFirst()));
    }

    @Test
    void namesWhyAnInsurerWithoutALicenceReceivesNothing() {
        screen.choose("disclosure.who", RecipientKind.INSURER);
        screen.type("disclosure.name", "Застраховател Измислен");
        screen.choose("disclosure.by", Channel.PRINT);
        screen.see("disclosure.obstacle.INSURER_WITHOUT_LICENCE");

        screen.type("disclosure.licence", "раздел I, т. 2");
        screen.see("disclosure.by-law", screen.text("disclosure.ground.LICENSED_INSURER"));
    }

    @Test
    void showsInTheRecordWhatWentOutAndTakesAConsentBack() {
        var release =
                room.release(patient, room.recipient(RecipientKind.NAMED_PERSON, "DEU"), Channel.MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));
        screen.close();
        var page = screen.open(Div.class);
        page.add(section.section(patient));
        screen.see("disclosure.state.STANDING");

        screen.press("disclosure.withdraw");
        screen.press("disclosure.withdraw.signed");
        assertThat(consents.of(patient).getFirst().on(TODAY)).isEqualTo(State.STANDING);
        screen.press("disclosure.withdraw.print");
        screen.press("disclosure.withdraw.signed");

        assertThat(consents.of(patient).getFirst().on(TODAY)).isEqualTo(State.WITHDRAWN);
        screen.see("disclosure.state.WITHDRAWN");
    }

    @Test
    void tellsNobodyAtTheDeskWhatAnOrderForbidsToTell() {
        var court = room.release(patient, room.recipient(RecipientKind.COURT, "BGR"), Channel.PRINT);
        var check = room.stranger("Призовкар");
        room.hand(court, new Taking("Призовкар", check, null, "7/25", Notice.WITHHELD_BY_ORDER, "8/25"));
        screen.close();
        screen.open(Div.class).add(section.section(patient));
        screen.see("disclosure.section.none");

        staff.hire(Role.DPO).sitsDown();
        screen.close();
        screen.open(Div.class).add(section.section(patient));
        screen.seeNot("disclosure.section.none");
        assertThat(screen.everything()).contains("8/25");

        var line = register.of(patient).getFirst();
        new TellDialog(line, TODAY, register, () -> {}).open();
        screen.press("disclosure.told.record");
        assertThat(register.of(patient).getFirst().isWithheld()).isTrue();
        assertThat(register.forPaper(patient))
                .as("it is headed with the name of the patient, whoever prints it")
                .isEmpty();
        assertThat(trail.page(Filter.about(Set.of(patient.value())), 0, 50))
                .anyMatch(entry -> entry.action() == Action.DISCLOSURES_READ);

        screen.choose("disclosure.told.on", TODAY);
        screen.choose("disclosure.told.manner", Telling.IN_PERSON);
        screen.press("disclosure.told.record");
        assertThat(register.of(patient).getFirst().isWithheld()).isFalse();
        assertThat(register.forPaper(patient)).hasSize(1);
    }

    @Test
    void showsTheOfficerTheWholeListOfOnePersonHoweverOld() {
        room.takes(patient);
        clock.advance(Duration.ofDays(4_500));
        screen.close();
        staff.hire(Role.DPO).sitsDown();
        screen.open(DisclosuresView.class).about(patient);

        screen.see("disclosure.register.found", 1);
        clock.set(TestClock.START);
    }

    @Test
    void strikesThroughWhatTheLeadCallsAMistakeAndAsksForTheReason() {
        room.takes(patient);
        staff.hire(Role.SHIFT_LEAD).sitsDown();
        screen.close();
        var page = screen.open(Div.class);
        page.add(section.section(patient));

        screen.press("disclosure.annul");
        screen.press("disclosure.annul.record");
        screen.see("disclosure.annul.REASON_MISSING");
        screen.type("disclosure.annul.reason", "сгрешен пациент");
        screen.press("disclosure.annul.record");

        assertThat(register.of(patient).getFirst().isAnnulled()).isTrue();
    }

    @Test
    void entersAReturnOfStatisticsWithoutAPatient() {
        staff.hire(Role.DPO).sitsDown();
        screen.close();
        screen.open(DisclosuresView.class);
        screen.press("disclosure.return");
        screen.press("disclosure.return.enter");
        screen.see("disclosure.return.body.required");
        screen.type("disclosure.return.body", "РЗИ Измислица");
        screen.type("disclosure.return.letter", "7/05.03.2125");
        screen.press("disclosure.return.enter");

        assertThat(register.read(new RegisterFilter(TODAY, TODAY, Optional.of(Ground.STATISTICS), Optional.empty())))
                .extracting(line -> line.entry().recipient().name())
                .contains("РЗИ Измислица");
    }

    @Test
    void showsNobodysEntriesForANumberThatIsNoPatients() {
        room.takes(patient);
        staff.hire(Role.DPO).sitsDown();
        screen.close();
        screen.open(DisclosuresView.class);
        screen.seeNot("disclosure.register.found", 0);

        screen.type("disclosure.register.patient", "999999999999");
        screen.press("disclosure.register.search");

        screen.see("disclosure.register.found", 0);
    }

    @Test
    void printsASheetForAMarkWithTwoWitnesses() {
        screen.choose("disclosure.who", RecipientKind.NAMED_PERSON);
        screen.type("disclosure.name", "Ана Измислена");
        screen.choose("disclosure.by", Channel.MEDIUM_IN_PERSON);
        screen.choose("disclosure.by-mark", true);
        screen.press("disclosure.print");
        screen.see("disclosure.signer.unseen", screen.text("disclosure.signer.WITNESS"));
        staff.hire(Role.RECEPTION).sitsDown();
        room.self(patient);
        room.look(patient, Bearer.WITNESS, "Първи Видял", null);
        screen.choose("disclosure.signer.me", true);
        screen.see("disclosure.signer.by-me", screen.text("disclosure.signer.WITNESS"));
        screen.press("disclosure.signed");

        assertThat(consents.of(patient).getFirst().on(TODAY)).isEqualTo(State.STANDING);
    }

    @Test
    void bringsATransferToTheOfficerAndShowsTheRegister() {
        var release =
                room.release(patient, room.recipient(RecipientKind.NAMED_PERSON, "TUR"), Channel.MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));
        room.takes(patient);
        screen.close();
        staff.hire(Role.DPO).sitsDown();
        var view = screen.open(DisclosuresView.class);
        view.about(patient);
        screen.see("disclosure.register.found", 1);

        assertThat(consents.waiting()).isNotEmpty();
        consents.waiting().forEach(one -> consents.countersign(one.id()));
        screen.close();
        screen.open(DisclosuresView.class);
        screen.see("disclosure.countersign.none");
    }
}
