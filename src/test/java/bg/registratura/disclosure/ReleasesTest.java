package bg.registratura.disclosure;

import static bg.registratura.disclosure.Channel.COLLECTION_BY_THIRD_PERSON;
import static bg.registratura.disclosure.Channel.MEDIUM_IN_PERSON;
import static bg.registratura.disclosure.Channel.ONLINE_ACCESS;
import static bg.registratura.disclosure.Channel.PRINT;
import static bg.registratura.disclosure.RecipientKind.NAMED_PERSON;
import static bg.registratura.disclosure.RecipientKind.PATIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.disclosure.Handing.HandedOver;
import bg.registratura.disclosure.Handing.Reason;
import bg.registratura.disclosure.Handing.Refused;
import bg.registratura.disclosure.ReleaseConsent.State;
import bg.registratura.document.Documents;
import bg.registratura.document.RegisterNumber;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.IdentityCheckId;
import bg.registratura.imaging.Pictures;
import bg.registratura.language.Country;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.representation.Power;
import bg.registratura.representation.PowersOfAttorney;
import bg.registratura.representation.Representatives;
import bg.registratura.representation.TestRepresentatives;
import bg.registratura.scan.AwaitedPaper;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class ReleasesTest {

    static final LocalDate TODAY = Dates.dayOf(TestClock.START);

    @Autowired
    ReleaseRoom room;

    @Autowired
    ReleaseConsents consents;

    @Autowired
    DisclosureRegister register;

    @Autowired
    RegisterPapers papers;

    @Autowired
    StudyNames names;

    @Autowired
    SheetRepository paper;

    @Autowired
    Documents documents;

    @Autowired
    Disclosures disclosures;

    @Autowired
    AccessAbroad abroad;

    @Autowired
    TransactionTemplate inside;

    @Autowired
    Annulments annulments;

    @Autowired
    StatisticsReturns returns;

    @Autowired
    Sharing sharing;

    @Autowired
    Pictures pictures;

    @Autowired
    Representatives representatives;

    @Autowired
    PowersOfAttorney powers;

    @Autowired
    TestStaff staff;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    PatientId patient;

    @BeforeEach
    void someoneOfFortyFourWithAPicture() {
        clock.set(TestClock.START);
        patient = room.patient(TODAY.minusYears(44));
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void givesAPatientTheirOwnOnAMediumWithAReceiptAndAsksForNoConsent() {
        var release = release(PATIENT, "BGR", MEDIUM_IN_PERSON);
        assertThatThrownBy(() -> room.printed(release, TODAY.plusDays(30)))
                .isInstanceOf(IllegalArgumentException.class);

        var handing = room.hand(release, room.taking("Вяра Тестова Примерна", room.self(patient)));

        assertThat(handing).isInstanceOf(HandedOver.class);
        assertThat(register.of(patient)).singleElement().satisfies(line -> {
            assertThat(line.entry().ground()).isEqualTo(Ground.PATIENT_REQUEST);
            assertThat(line.entry().handing().medium()).isEqualTo("CD-1");
            assertThat(line.entry().items()).hasSize(1);
        });
        assertThat(trail.page(Filter.about(Set.of(patient.value())), 0, 50))
                .filteredOn(entry -> entry.action() == Action.DATA_DISCLOSED)
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).doesNotContain("Вяра"));
    }

    @Test
    void givesNobodyAnythingWhoWasNotLookedAtToday() {
        var release = release(PATIENT, "BGR", MEDIUM_IN_PERSON);
        var yesterdays = room.self(patient);
        clock.advance(Duration.ofDays(1));

        assertThat(room.hand(release, room.taking("Вяра", yesterdays))).isEqualTo(new Refused(Reason.NOT_CHECKED));
        assertThat(room.hand(release, room.taking("Вяра", room.stranger()))).isEqualTo(new Refused(Reason.NOT_CHECKED));
        assertThat(register.of(patient)).isEmpty();
    }

    @Test
    void givesANamedPersonOnceForEachSignedConsent() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        var printed = room.printed(release, TODAY.plusDays(30));
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(consents.sign(printed.id(), false)).isInstanceOf(Consenting.Unchecked.class);
        room.self(patient);
        assertThat(consents.sign(printed.id(), false)).isInstanceOf(Consenting.Recorded.class);

        assertThat(hand(release)).isInstanceOf(HandedOver.class);

        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(state(printed)).isEqualTo(State.USED);
    }

    @Test
    void givesNothingAfterAWithdrawalAtAnotherDesk() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(30));

        At.desk(Role.RECEPTION);
        room.withdraw(consent);
        At.desk(Role.RECEPTION);

        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(state(consent)).isEqualTo(State.WITHDRAWN);
        assertThat(consents.sign(consent.id(), false)).isEqualTo(new Consenting.TooLate(State.WITHDRAWN));
    }

    @Test
    void givesNothingElseThanWhatWasConsentedTo() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));
        var more = new Release(
                patient,
                release.recipient(),
                MEDIUM_IN_PERSON,
                null,
                new Matter(release.matter().studies(), true, true));
        var another = Recipient.named(
                NAMED_PERSON, "Друг Измислен", release.recipient().country());

        assertThat(hand(more)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(room.hand(
                        room.release(patient, another, MEDIUM_IN_PERSON),
                        room.taking("Друг Измислен", room.stranger("Друг Измислен"))))
                .isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(hand(release(NAMED_PERSON, "BGR", PRINT))).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(hand(release(NAMED_PERSON, "DEU", MEDIUM_IN_PERSON))).isEqualTo(new Refused(Reason.NO_CONSENT));
    }

    @Test
    void findsTheConsentToAnInsurerAbroadWhateverLicenceItNames() {
        var named = new Recipient(
                RecipientKind.INSURER,
                "Застраховател Измислен",
                null,
                null,
                null,
                new Country("DEU"),
                "раздел I, т. 2");
        var release = room.release(patient, named, MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(30));

        assertThat(room.releases.consentFor(release)).map(ReleaseConsent::id).contains(consent.id());
        assertThat(room.hand(release, room.taking("Калин Образцов", room.stranger())))
                .isInstanceOf(HandedOver.class);
    }

    @Test
    void printsASheetAgainAndItsWithdrawalInItsOwnLanguage() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var english = room.forms
                .print(release, TODAY.plusDays(30), Languages.ENGLISH, Manner.ORDINARY)
                .consent();

        assertThat(room.forms.reprint(english.id()).consent().id()).isEqualTo(english.id());
        assertThat(consents.of(patient)).hasSize(1);
        room.self(patient);
        consents.sign(english.id(), false);
        var withdrawal = room.forms.printWithdrawal(english.id());

        assertThat(documents.find(withdrawal.document()).orElseThrow().locale()).isEqualTo(Languages.ENGLISH);
        assertThat(documents.find(english.document()).orElseThrow().locale()).isEqualTo(Languages.ENGLISH);
    }

    @Test
    void awaitsTheScanOfEverySheetThatWasSignedButOfWhatAnOrderWithholds() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));
        var before = awaited();
        assertThat(before).as("nobody signed it yet").doesNotContain(consent.number());
        room.self(patient);
        consents.sign(consent.id(), false);
        hand(release);
        room.withdraw(consent);

        assertThat(awaited()).contains(consent.number()).hasSize(before.size() + 3);
        var check = room.stranger("Призовкар");
        room.hand(
                release(RecipientKind.COURT, "BGR", PRINT),
                new Taking("Призовкар", check, null, "7/25", Notice.WITHHELD_BY_ORDER, "8/25"));
        assertThat(awaited()).hasSize(before.size() + 3);
    }

    @Test
    void isAskedByTheDeskAloneWhatAReleaseNeeds() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        At.desk(Role.TECHNICIAN);

        assertThatThrownBy(() -> room.releases.rule(release)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> room.releases.consentFor(release)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> room.releases.speaking(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> consents.of(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> names.of(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> names.withheld(patient)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> register.forPaper(patient)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isToldByThoseAloneWhoSeeTakeAnswerExportAndOpen() {
        var dentist = new TestOutsiders(dsl, clock).dentist("Nepoznata");
        var study = pictures.studiesOf(patient).getFirst().id();
        At.desk(Role.RECEPTION);

        inside.executeWithoutResult(_ -> {
            assertThatThrownBy(() -> disclosures.looked(patient, dentist, study))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> disclosures.downloaded(patient, dentist, study))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> disclosures.exported(patient, "Вяра", null))
                    .isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> abroad.open(study.value(), patient, dentist, study))
                    .isInstanceOf(AccessDeniedException.class);
        });
        assertThat(register.of(patient)).isEmpty();
    }

    @Test
    void givesNothingAfterTheLastDayOfAConsent() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(1));
        clock.advance(Duration.ofDays(2));

        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(state(consent)).isEqualTo(State.EXPIRED);
    }

    @Test
    void letsACollectorWhomThePatientNamedTakeItAndNobodyElse() {
        var release = release(PATIENT, "BGR", COLLECTION_BY_THIRD_PERSON);
        room.signed(release, TODAY.plusDays(30));

        assertThat(room.hand(release, room.taking("Друг Измислен", room.stranger())))
                .isEqualTo(new Refused(Reason.NOT_THE_COLLECTOR));
        assertThat(room.hand(release, room.taking("Ана Измислена", room.self(patient))))
                .isEqualTo(new Refused(Reason.NOT_CHECKED));
        assertThat(room.hand(release, room.taking("Ана Измислена", room.stranger("Ана Измислена"))))
                .isInstanceOf(HandedOver.class);
    }

    @Test
    void waitsForTheOfficerOutsideTheArea() {
        var clerk = staff.hire(Role.RECEPTION);
        var officer = staff.hire(Role.DPO);
        clerk.sitsDown();
        var release = release(NAMED_PERSON, "TUR", MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(30));
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThatThrownBy(() -> consents.countersign(consent.id())).isInstanceOf(AccessDeniedException.class);

        officer.sitsDown();
        assertThat(consents.waiting()).extracting(ReleaseConsent::id).contains(consent.id());
        assertThat(consents.countersign(consent.id())).isInstanceOf(Consenting.Recorded.class);
        assertThat(consents.decline(consent.id())).isEqualTo(new Consenting.TooLate(State.STANDING));

        clerk.sitsDown();
        assertThat(hand(release)).isInstanceOf(HandedOver.class);
    }

    @Test
    void neitherOffersNorGivesWhatAnIncidentWithholds() {
        var withheld = room.withheld(patient);
        var open = release(PATIENT, "BGR", PRINT);
        var release = new Release(patient, open.recipient(), PRINT, null, new Matter(Set.of(withheld), false, false));
        var check = room.self(patient);

        assertThat(names.of(patient)).isNotEmpty().doesNotContain(withheld);
        assertThat(names.withheld(patient)).containsExactly(withheld);
        assertThat(room.releases.rule(release)).isEqualTo(new Ruling.NotPossible(Obstacle.STUDY_WITHHELD));
        assertThat(room.hand(release, room.taking("Вяра Тестова Примерна", check)))
                .isEqualTo(new Refused(Reason.STUDY_WITHHELD));
        assertThat(register.of(patient)).isEmpty();
    }

    @Test
    void opensNoWithheldStudyToADentistAbroad() {
        var outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Zadurzhanova");
        room.moves(dentist, "DEU");
        var withheld = room.withheld(patient);
        var to = room.dentist(dentist);
        var release = new Release(patient, to, ONLINE_ACCESS, null, new Matter(Set.of(withheld), false, false));

        assertThatThrownBy(() -> room.printed(release, TODAY.plusDays(7))).isInstanceOf(IllegalArgumentException.class);
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, withheld, 30)).isEqualTo(isWithheld());
        room.moves(dentist, "BGR");
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, withheld, 30)).isEqualTo(isWithheld());
    }

    @Test
    void staysStruckThroughWhereItWasAMistakeAndItsConsentStaysUsed() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(30));
        assertThat(hand(release)).isInstanceOf(HandedOver.class);
        var id = register.of(patient).getFirst().entry().id();
        assertThatThrownBy(() -> annulments.annul(id, "сгрешен пациент")).isInstanceOf(AccessDeniedException.class);

        staff.hire(Role.SHIFT_LEAD).sitsDown();
        assertThat(annulments.annul(id, " ")).isEqualTo(Annulling.REASON_MISSING);
        assertThat(annulments.annul(id, "сгрешен пациент")).isEqualTo(Annulling.ANNULLED);
        assertThat(annulments.annul(id, "пак")).isEqualTo(Annulling.ANNULLED_BEFORE);

        assertThat(register.of(patient)).singleElement().satisfies(line -> {
            assertThat(line.isAnnulled()).isTrue();
            assertThat(line.mayBeAnnulled()).isFalse();
            assertThat(papers.how(Languages.BULGARIAN, line)).contains("АНУЛИРАНО", "сгрешен пациент");
        });
        assertThat(state(consent)).isEqualTo(State.USED);
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(papers.csv(Languages.BULGARIAN, register.of(patient))).contains("АНУЛИРАНО", "сгрешен пациент");
        assertThat(papers.print(Languages.BULGARIAN, "Вяра", register.of(patient)))
                .isNotEmpty();
        new TestOutsiders(dsl, clock).enter(patient);
        assertThat(register.own(patient)).singleElement().matches(RegisterLine::isAnnulled);
        assertThat(trail.page(Filter.about(Set.of(patient.value())), 0, 50))
                .extracting(AuditTrail.Entry::action)
                .contains(Action.DISCLOSURE_ANNULLED);
    }

    @Test
    void givesNothingTheOfficerDeclined() {
        var release = release(NAMED_PERSON, "TUR", MEDIUM_IN_PERSON);
        var consent = room.signed(release, TODAY.plusDays(30));
        staff.hire(Role.DPO).sitsDown();
        consents.decline(consent.id());

        At.desk(Role.RECEPTION);
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
    }

    @Test
    void asksWhoeverMustSignOnTheDayOfTheSignatureAndNotOfThePrint() {
        patient = room.patient(TODAY.minusYears(18).plusDays(1));
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));
        room.self(patient);
        assertThat(consents.sign(consent.id(), false))
                .isInstanceOfSatisfying(Consenting.Unchecked.class, lacking -> assertThat(lacking.places())
                        .hasSize(2));

        clock.advance(Duration.ofDays(1));
        room.self(patient);

        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void givesNothingByTheWordOfAParentAloneOnceTheChildMustSayItToo() {
        patient = room.patient(TODAY.minusYears(14).plusDays(1));
        var parent = TestRepresentatives.parent(representatives, patient, "Тест Свидетелев");
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));
        room.look(patient, Bearer.PARENT, parent);
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);
        assertThat(room.releases.consentFor(release)).isPresent();

        clock.advance(Duration.ofDays(1));

        assertThat(room.releases.consentFor(release)).isEmpty();
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
    }

    @Test
    void takesNoSignatureForWhichTheSheetHasNoLine() {
        patient = room.patient(TODAY.minusYears(14).plusDays(1));
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));

        clock.advance(Duration.ofDays(1));
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Outgrown.class);
        assertThat(room.releases.consentFor(release)).isEmpty();
        assertThat(room.printed(release, TODAY.plusDays(30)).id())
                .as("another sheet")
                .isNotEqualTo(consent.id());
    }

    @Test
    void holdsASheetToTheLinesItWasPrintedWithWhateverBecomesKnownOfAnAge() {
        patient = room.patient(TODAY.minusYears(20));
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));
        room.isBorn(patient, TODAY.minusYears(16));
        room.self(patient);
        room.look(patient, Bearer.PARENT, TestRepresentatives.parent(representatives, patient, "Тест Свидетелев"));

        assertThat(consents.sign(consent.id(), false))
                .as("the paper has no line for a parent")
                .isInstanceOf(Consenting.Outgrown.class);
        var anew = room.printed(release, TODAY.plusDays(30));
        assertThat(consents.sign(anew.id(), false)).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void takesTheWordOfWhoeverIsLeftToSayItOfASheetWithMoreLines() {
        patient = room.patient(TODAY.minusYears(16));
        var consent = room.printed(release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON), TODAY.plusDays(30));
        room.isBorn(patient, TODAY.minusYears(20));
        room.self(patient);

        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void knowsAGuardianWhoCameOnRecordSinceTheSheetWasPrintedOrSigned() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));
        var other = release(RecipientKind.OTHER_DENTIST, "BGR", MEDIUM_IN_PERSON);
        var unsigned = room.printed(other, TODAY.plusDays(30));
        TestRepresentatives.guardian(representatives, patient, "Тест Свидетелев");
        room.self(patient);

        assertThat(room.releases.consentFor(release)).isEmpty();
        assertThat(hand(release)).isEqualTo(new Refused(Reason.NO_CONSENT));
        assertThat(consents.sign(unsigned.id(), false)).isInstanceOf(Consenting.Outgrown.class);
    }

    @Test
    void keepsNothingFromAPersonThatTheyConsentedTo() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));
        var name = release.recipient().name();
        var hidden = new Taking(name, room.stranger(), "CD-1", null, Notice.WITHHELD_BY_ORDER, "8/25");

        assertThat(room.hand(release, hidden)).isEqualTo(new Refused(Reason.NO_NOTICE));
        assertThat(hand(release)).isInstanceOf(HandedOver.class);
    }

    @Test
    void givesAChildsPicturesToAParentAndNotToTheChild() {
        patient = room.patient(TestRepresentatives.BORN);
        var parent = TestRepresentatives.parent(representatives, patient, "Тест Свидетелев");

        assertThat(room.hand(
                        release(PATIENT, "BGR", PRINT), room.taking("Дете", room.look(patient, Bearer.PARENT, parent))))
                .isEqualTo(new Refused(Reason.NOT_POSSIBLE));
        assertThat(room.hand(
                        to(RecipientKind.REPRESENTATIVE, "Тест Свидетелев"),
                        room.taking("Тест Свидетелев", room.look(patient, Bearer.PARENT, parent))))
                .isInstanceOf(HandedOver.class);
    }

    @Test
    void takesAMarkBeforeTwoWitnessesOfWhomOneMayBeTheClerk() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30), new Manner(true, false));
        room.self(patient);
        room.look(patient, Bearer.WITNESS, "Първи Свидетелев", null);
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Unchecked.class);
        room.look(patient, Bearer.WITNESS, "Първи Свидетелев", null);
        assertThat(consents.sign(consent.id(), false))
                .as("one person is one witness")
                .isInstanceOf(Consenting.Unchecked.class);

        staff.hire(Role.RECEPTION).sitsDown();
        assertThat(consents.sign(consent.id(), true)).isInstanceOf(Consenting.Recorded.class);

        assertThat(consents.of(patient).getFirst().signed())
                .extracting(ReleaseConsent.Signed::role)
                .containsExactlyInAnyOrder(Bearer.SELF, Bearer.WITNESS, Bearer.WITNESS);
        assertThat(hand(release)).isInstanceOf(HandedOver.class);
    }

    @Test
    void wantsTheInterpreterOfAConsentThatWasExplainedThroughOne() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var ordinary = room.printed(release, TODAY.plusDays(30));
        var consent = room.printed(release, TODAY.plusDays(30), new Manner(false, true));
        assertThat(consent.id()).as("another manner is another sheet").isNotEqualTo(ordinary.id());
        room.self(patient);
        assertThat(consents.sign(consent.id(), true)).isInstanceOf(Consenting.Unchecked.class);

        room.look(patient, Bearer.INTERPRETER, "Преводач Измислен", null);
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);

        assertThat(hand(release)).isInstanceOf(HandedOver.class);
        room.withdraw(consent);
        assertThat(state(consent)).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void takesThePersonUnderInterdictionFromTheActsOnRecord() {
        var guardian = TestRepresentatives.guardian(representatives, patient, "Тест Свидетелев");
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        var consent = room.printed(release, TODAY.plusDays(30));
        room.self(patient);
        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Unchecked.class);

        room.look(patient, Bearer.GUARDIAN, guardian);

        assertThat(consents.sign(consent.id(), false)).isInstanceOf(Consenting.Recorded.class);
    }

    @Test
    void givesAPersonWhatIsTheirsIntoTheirOwnHandAlone() {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));

        assertThat(room.hand(release, room.taking("Друг Измислен", room.stranger("Друг Измислен"))))
                .isEqualTo(new Refused(Reason.NOT_THE_RECIPIENT));
        assertThat(room.hand(release, room.taking("Калин Образцов", room.stranger("Друг Измислен"))))
                .isEqualTo(new Refused(Reason.NOT_THE_RECIPIENT));
        assertThat(room.hand(release, room.taking("Друг Измислен", room.stranger())))
                .isEqualTo(new Refused(Reason.NOT_THE_RECIPIENT));
        var court = release(RecipientKind.COURT, "BGR", PRINT);
        assertThat(room.hand(court, new Taking("Призовкар", room.stranger(), null, "7/25", Notice.NOT_REQUIRED, null)))
                .isEqualTo(new Refused(Reason.NOT_THE_RECIPIENT));
        assertThat(room.hand(release(PATIENT, "BGR", PRINT), room.taking("Друг Измислен", room.self(patient))))
                .isEqualTo(new Refused(Reason.NOT_THE_RECIPIENT));
        assertThat(room.hand(release, room.taking("калин Образцов ", room.stranger())))
                .isInstanceOf(HandedOver.class);
    }

    @Test
    void givesSomebodyOfSixteenTheirOwnTogetherWithAParentAndTheParentTogetherWithThem() {
        patient = room.patient(TODAY.minusYears(16));
        var name = room.patients.find(patient).orElseThrow().name().full();
        var parent = TestRepresentatives.parent(representatives, patient, "Тест Свидетелев");
        var alone = to(RecipientKind.REPRESENTATIVE, "Тест Свидетелев");
        var taking = room.taking("Тест Свидетелев", room.look(patient, Bearer.PARENT, parent));

        assertThat(room.hand(alone, taking)).isEqualTo(new Refused(Reason.NOT_CHECKED));
        assertThat(room.hand(release(PATIENT, "BGR", PRINT), room.taking(name, taking.check())))
                .isEqualTo(new Refused(Reason.NOT_CHECKED));
        var self = room.self(patient);

        assertThat(room.hand(alone, taking)).isInstanceOf(HandedOver.class);
        assertThat(room.hand(release(PATIENT, "BGR", PRINT), room.taking(name, self)))
                .isInstanceOf(HandedOver.class);
    }

    @Test
    void givesAnHeirNothingOfSomebodyWhoseDeathIsNotShown() {
        var release = to(RecipientKind.HEIR, "Тест Свидетелев");
        var check = room.look(patient, Bearer.HEIR, null);
        assertThat(room.hand(release, room.taking("Тест Свидетелев", check)))
                .isEqualTo(new Refused(Reason.NO_HEIRSHIP));
        var unborn = new Heirship(TODAY.minusYears(45), "12/2125", Kinship.CHILD, "7/2125");
        assertThat(room.hand(release, inherits(check, unborn))).isEqualTo(new Refused(Reason.NO_HEIRSHIP));

        var heirship = new Heirship(TODAY.minusDays(9), "12/2125", Kinship.CHILD, "7/2125");
        assertThat(room.hand(release, inherits(check, heirship))).isInstanceOf(HandedOver.class);

        assertThat(register.of(patient)).singleElement().satisfies(line -> {
            assertThat(line.entry().handing().heirship()).isEqualTo(heirship);
            assertThat(papers.how(Languages.BULGARIAN, line)).contains("12/2125", "7/2125", "дете");
        });
    }

    @Test
    void givesAnHeirNothingOfSomebodyWhoWasHereAfterTheDayOfTheirDeath() {
        room.self(patient);
        clock.advance(Duration.ofDays(10));
        var release = to(RecipientKind.HEIR, "Тест Свидетелев");
        var check = room.look(patient, Bearer.HEIR, null);

        var before = new Heirship(TODAY.minusDays(1), "12/2125", Kinship.CHILD, "7/2125");
        assertThat(room.hand(release, inherits(check, before))).isEqualTo(new Refused(Reason.NO_HEIRSHIP));
        var since = new Heirship(TODAY, "12/2125", Kinship.CHILD, "7/2125");
        assertThat(room.hand(release, inherits(check, since))).isInstanceOf(HandedOver.class);
    }

    @Test
    void takesNobodyForTwoOnOneSheet() {
        var name = room.patients.find(patient).orElseThrow().name().full();
        var consent = room.printed(
                release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON), TODAY.plusDays(30), new Manner(false, true));
        room.self(patient);
        room.look(patient, Bearer.INTERPRETER, name, null);

        assertThat(consents.sign(consent.id(), false)).isEqualTo(new Consenting.OnePerson(name));
        assertThat(state(consent)).isEqualTo(State.UNSIGNED);
    }

    @Test
    void givesAProxyWhatThePowerReachesTo() {
        var narrow = TestRepresentatives.recorded(
                powers.record(TestRepresentatives.grant(patient, "Тест Свидетелев", Set.of(Power.ASK_FOR_DATA), null)));
        var release = to(RecipientKind.REPRESENTATIVE, "Тест Свидетелев");

        assertThat(room.hand(release, room.taking("Тест Свидетелев", room.look(patient, Bearer.PROXY, narrow))))
                .isEqualTo(new Refused(Reason.POWER_TOO_NARROW));
    }

    @Test
    void wantsALetterOfAnAuthorityAndAnOrderWhereThePersonIsNotTold() {
        var release = release(RecipientKind.COURT, "BGR", PRINT);
        var check = room.stranger("Призовкар");
        assertThat(room.hand(release, new Taking("Призовкар", check, null, null, Notice.NOT_REQUIRED, null)))
                .isEqualTo(new Refused(Reason.NO_REQUEST));
        assertThat(room.hand(release, new Taking("Призовкар", check, null, "7/25", Notice.WITHHELD_BY_ORDER, " ")))
                .isEqualTo(new Refused(Reason.NO_NOTICE));

        assertThat(room.hand(release, new Taking("Призовкар", check, null, "7/25", Notice.WITHHELD_BY_ORDER, "8/25")))
                .isInstanceOf(HandedOver.class);

        var outsiders = new TestOutsiders(dsl, clock);
        outsiders.enter(patient);
        assertThat(register.own(patient)).isEmpty();
        At.desk(Role.DPO);
        var line = register.of(patient).getFirst();
        assertThat(register.told(line.entry().id(), TODAY.minusDays(1), Telling.LETTER))
                .isFalse();
        assertThat(register.told(line.entry().id(), TODAY.plusDays(1), Telling.LETTER))
                .isFalse();
        assertThat(register.told(line.entry().id(), TODAY, Telling.LETTER)).isTrue();
        assertThat(papers.how(Languages.BULGARIAN, register.of(patient).getFirst()))
                .contains("писмо", Dates.day(Languages.BULGARIAN, TODAY));
        outsiders.enter(patient);
        assertThat(register.own(patient)).hasSize(1);
    }

    @Test
    void stopsAGrantWhenTheDentistMovesAbroadAndGoesOnWhenTheyComeBack() {
        var outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Premestena");
        var study = pictures.studiesOf(patient).getFirst().id();
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, null, 30)).isInstanceOf(Granted.class);
        assertThat(sharing.maySee(dentist, patient, study)).isTrue();

        room.moves(dentist, "DEU");

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        assertThat(sharing.to(dentist)).isEmpty();
        assertThat(sharing.of(patient)).singleElement().satisfies(grant -> assertThat(sharing.isOpen(grant))
                .isFalse());
        room.moves(dentist, "BGR");
        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
    }

    @Test
    void letsAPatientGrantADentistAbroadOnlyWhatWasSignedFor() {
        var outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Chuzhdenka");
        room.moves(dentist, "DEU");
        var study = pictures.studiesOf(patient).getFirst().id();
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, study, 30)).isEqualTo(needsConsent());

        At.desk(Role.RECEPTION);
        var consent = room.signed(room.release(patient, room.dentist(dentist), ONLINE_ACCESS), TODAY.plusDays(7));
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, null, 30)).isEqualTo(needsConsent());
        assertThat(sharing.grantFor(dentist, study, 30)).isInstanceOf(Granted.class);

        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        assertThat(sharing.of(patient).getFirst().endsAt())
                .isEqualTo(TODAY.plusDays(8).atStartOfDay(Dates.SOFIA).toInstant());
        room.moves(dentist, "FRA");
        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        room.moves(dentist, "DEU");
        assertThat(sharing.maySee(dentist, patient, study)).isTrue();
        room.withdraw(consent);
        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, study, 30)).isEqualTo(needsConsent());
    }

    @Test
    void knowsADentistWhoMovedBetweenTheConsentAndTheRelease() {
        var outsiders = new TestOutsiders(dsl, clock);
        var dentist = outsiders.dentist("Mezhduvremenna");
        room.moves(dentist, "DEU");
        var release = room.release(patient, room.dentist(dentist), MEDIUM_IN_PERSON);
        room.signed(release, TODAY.plusDays(30));

        room.moves(dentist, "TUR");

        assertThat(room.releases.rule(release))
                .isInstanceOfSatisfying(Ruling.ConsentNeeded.class, needed -> assertThat(needed.form())
                        .isEqualTo(ReleaseForm.TRANSFER));
        assertThat(room.hand(release, room.taking(room.practitioner(dentist).name(), room.look(dentist))))
                .isEqualTo(new Refused(Reason.NO_CONSENT));
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"RECEPTION", "SHIFT_LEAD"},
            mode = EnumSource.Mode.EXCLUDE)
    void isTheDesksAlone(Role role) {
        var release = release(NAMED_PERSON, "BGR", MEDIUM_IN_PERSON);
        At.desk(role);

        assertThatThrownBy(() -> room.printed(release, TODAY)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> room.hand(release, room.taking("Ана", new IdentityCheckId(patient.value()))))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void takesAReturnOfStatisticsFromTheOfficerAloneAndNamesNobody() {
        assertThatThrownBy(() -> returns.enter("РЗИ", "7/25")).isInstanceOf(AccessDeniedException.class);
        var officer = staff.hire(Role.DPO);
        officer.sitsDown();
        var number = "изх. " + patient.value();
        returns.enter("РЗИ Измислица", number);

        var line =
                register
                        .read(new RegisterFilter(TODAY, TODAY, Optional.of(Ground.STATISTICS), Optional.empty()))
                        .stream()
                        .filter(one -> number.equals(one.entry().requestNumber()))
                        .findFirst()
                        .orElseThrow();
        assertThat(line.entry().patient()).isNull();
        assertThat(line.entry().items()).containsExactly(new Item(ItemKind.COUNTS, null, null));
        assertThat(annulments.annul(line.entry().id(), "не тази година")).isEqualTo(Annulling.ANNULLED);
    }

    @Test
    void writesTheRegisterForASpreadsheetWithoutFormulas() {
        var formula = "=HYPERLINK(\"x\")";
        room.hand(release(RecipientKind.FACILITY, "BGR", PRINT), room.taking(formula, room.stranger(formula)));
        At.desk(Role.DPO);
        var lines = register.read(
                new RegisterFilter(TODAY, TODAY, Optional.of(Ground.CONTINUED_TREATMENT), Optional.of(patient)));

        assertThat(lines).hasSize(1);
        assertThat(papers.csv(Languages.BULGARIAN, lines))
                .contains("Калин Образцов")
                .doesNotContain("\"=");
        assertThat(papers.print(Languages.BULGARIAN, "Вяра", lines)).isNotEmpty();
    }

    Handing hand(Release release) {
        return room.hand(release, room.taking("Калин Образцов", room.stranger()));
    }

    Release release(RecipientKind kind, String country, Channel channel) {
        return room.release(patient, room.recipient(kind, country), channel);
    }

    List<RegisterNumber> awaited() {
        return paper.awaited(Integer.MAX_VALUE).stream()
                .map(AwaitedPaper::number)
                .toList();
    }

    static Taking inherits(IdentityCheckId check, Heirship heirship) {
        return new Taking("Тест Свидетелев", check, null, null, Notice.NOT_REQUIRED, null, heirship);
    }

    Release to(RecipientKind kind, String name) {
        return room.release(patient, Recipient.named(kind, name, Country.BULGARIA), PRINT);
    }

    State state(ReleaseConsent consent) {
        return consents.of(patient).stream()
                .filter(one -> one.id().equals(consent.id()))
                .findFirst()
                .orElseThrow()
                .on(Dates.dayOf(clock.instant()));
    }

    static Granting isWithheld() {
        return new Granting.Refused(Granting.Reason.STUDY_WITHHELD);
    }

    static Granting needsConsent() {
        return new Granting.Refused(Granting.Reason.CONSENT_NEEDED);
    }
}
