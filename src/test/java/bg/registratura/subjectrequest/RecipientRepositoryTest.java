package bg.registratura.subjectrequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.Annulling;
import bg.registratura.disclosure.Annulments;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.exposure.Notifications;
import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import bg.registratura.exposure.Notifying;
import bg.registratura.exposure.Withholding;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.Entry.Also;
import bg.registratura.subjectrequest.Entry.Word;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The answer to a request for access names who received, and says which entry was a mistake. */
@DatabaseTest
class RecipientRepositoryTest {

    @Autowired
    RecipientRepository recipients;

    @Autowired
    ReleaseRoom releases;

    @Autowired
    DisclosureRegister register;

    @Autowired
    Annulments annulments;

    @Autowired
    Withholding withholding;

    @Autowired
    Notifications notifications;

    @Autowired
    RegisterPapers papers;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @AfterEach
    void leave() {
        clock.set(TestClock.START);
        At.theDoor();
    }

    @Test
    void namesWhomTheLaboratoryToldOfAnIncidentButNotThePersonThemselves() {
        var today = Dates.dayOf(TestClock.START);
        var patient = releases.patient(today.minusYears(44));
        var incident = withholding.incidentOf(releases.withheld(patient)).orElseThrow();
        staff.hire(Role.DPO).sitsDown();
        notifications.record(incident, new Notifying(Audience.PATIENT, "Вяра", Manner.IN_PERSON, today));
        notifications.record(incident, new Notifying(Audience.AUTHORITY, "РЗИ Примерово", Manner.BY_LETTER, today));

        assertThat(recipients.recipients(patient)).singleElement().satisfies(entry -> assertThat(entry.values())
                .containsExactly(today, "РЗИ Примерово", new Word("exposure.notified.audience.AUTHORITY")));
    }

    @Test
    void findsInTheRegisterWhomTheLaboratoryToldOfAnIncidentButNotThePersonNorTheHouse() {
        var today = Dates.dayOf(TestClock.START);
        var patient = releases.patient(today.minusYears(44));
        var incident = withholding.incidentOf(releases.withheld(patient)).orElseThrow();
        staff.hire(Role.DPO).sitsDown();
        notifications.record(incident, new Notifying(Audience.PATIENT, "Вяра", Manner.IN_PERSON, today));
        notifications.record(incident, new Notifying(Audience.JUSTIFIER, "д-р Обоснов", Manner.BY_LETTER, today));
        notifications.record(incident, new Notifying(Audience.REFERRER, " д-р Пратилов ", Manner.IN_PERSON, today));
        notifications.record(incident, new Notifying(Audience.AUTHORITY, "РЗИ Примерово", Manner.BY_LETTER, today));

        assertThat(register.of(patient))
                .extracting(
                        line -> line.entry().act(),
                        line -> line.entry().recipient().name(),
                        line -> line.entry().recipient().kind(),
                        line -> line.entry().ground(),
                        line -> line.entry().channel(),
                        line -> line.mayBeAnnulled())
                .containsExactlyInAnyOrder(
                        tuple(
                                Act.TOLD,
                                "д-р Пратилов",
                                RecipientKind.TREATING,
                                Ground.CONTINUED_TREATMENT,
                                Channel.SPOKEN,
                                false),
                        tuple(
                                Act.TOLD,
                                "РЗИ Примерово",
                                RecipientKind.PUBLIC_BODY,
                                Ground.PUBLIC_BODY,
                                Channel.LETTER,
                                false));
        assertThat(register.of(patient)).allSatisfy(line -> assertThat(papers.how(Languages.BULGARIAN, line))
                .startsWith("Уведомен за инцидент; ")
                .contains("инцидент № "));
    }

    @Test
    void findsWhatWasToldEarlierUnderItsDay() {
        var today = Dates.dayOf(clock.instant());
        var patient = releases.patient(today.minusYears(44));
        var incident = withholding.incidentOf(releases.withheld(patient)).orElseThrow();
        clock.advance(Duration.ofDays(3));
        staff.hire(Role.DPO).sitsDown();
        notifications.record(
                incident, new Notifying(Audience.AUTHORITY, "РЗИ Примерово", Manner.BY_LETTER, today.plusDays(1)));

        assertThat(register.of(patient))
                .singleElement()
                .satisfies(line -> assertThat(Dates.dayOf(line.entry().at())).isEqualTo(today.plusDays(1)));
    }

    @Test
    void keepsAReleaseThatWasEnteredByMistakeAndSaysWhy() {
        var today = Dates.dayOf(TestClock.START);
        var patient = releases.patient(today.minusYears(44));
        var to = releases.recipient(RecipientKind.FACILITY, "BGR");
        releases.hand(
                releases.release(patient, to, Channel.MEDIUM_IN_PERSON),
                releases.taking("Калин Образцов", releases.stranger()));
        assertThat(recipients.recipients(patient)).singleElement().satisfies(entry -> assertThat(entry.values())
                .contains(
                        new Also("subjectrequest.also.annulled", null), new Also("subjectrequest.also.because", null)));

        staff.hire(Role.SHIFT_LEAD).sitsDown();
        var id = register.of(patient).getFirst().entry().id();
        assertThat(annulments.annul(id, "сгрешен пациент")).isEqualTo(Annulling.ANNULLED);

        assertThat(recipients.recipients(patient)).singleElement().satisfies(entry -> assertThat(entry.values())
                .contains(
                        new Also("subjectrequest.also.annulled", today),
                        new Also("subjectrequest.also.because", "сгрешен пациент")));
    }
}
