package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.consent.SignerRole;
import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Handing;
import bg.registratura.disclosure.Notice;
import bg.registratura.disclosure.RecipientKind;
import bg.registratura.disclosure.ReleaseRoom;
import bg.registratura.disclosure.Taking;
import bg.registratura.disclosure.Telling;
import bg.registratura.document.Documents;
import bg.registratura.document.Issued;
import bg.registratura.exposure.Corrections;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.DeviceId;
import bg.registratura.exposure.Devices;
import bg.registratura.exposure.Dose;
import bg.registratura.exposure.ExposureId;
import bg.registratura.exposure.ExposureReport;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.Justification;
import bg.registratura.exposure.Measured;
import bg.registratura.exposure.Protection;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.Technique;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.passkey.SoftAuthenticator;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Cause;
import bg.registratura.retention.LegalHolds;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.Accounts.NewAccount;
import bg.registratura.security.OwnPasskey;
import bg.registratura.security.Role;
import bg.registratura.security.SignIn;
import bg.registratura.security.SignIns;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.Dossiers;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.Sentences;
import java.math.BigDecimal;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The answer on access tells each dose once, as it stands, and nothing that an order still forbids to tell. */
@DatabaseTest
@DisplayName("The answer on access")
class AccessAnswerTest {

    static final Technique TECHNIQUE =
            new Technique(BigDecimal.valueOf(68), BigDecimal.valueOf(8), BigDecimal.valueOf(14000));

    static final String PHONE = "0888 555 007";

    @Autowired
    DeskLife life;

    @Autowired
    ReleaseRoom releases;

    @Autowired
    DisclosureRegister register;

    @Autowired
    LegalHolds holds;

    @Autowired
    Devices devices;

    @Autowired
    Exposures exposures;

    @Autowired
    Corrections corrections;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Sentences sentences;

    @Autowired
    Documents documents;

    @Autowired
    Words words;

    @Autowired
    Accounts accounts;

    @Autowired
    SignIns signIns;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void come() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
    }

    @AfterEach
    void leave() {
        At.theDoor();
        clock.set(TestClock.START);
    }

    @Test
    void tellsACorrectedDoseAsItStandsAndAnAnnulledOneNot() {
        var patient = life.register("Дозова", "Искова", PHONE, "гр. Примерово");
        var device = device();
        var wrong = exposed(patient, device, "80.50");
        corrections.correct(wrong, measured(device, "8.05"), "друга мерна единица");
        var nobodys = exposed(patient, device, "77.70");
        corrections.annul(nobodys, "друг пациент");

        assertThat(answer(patient, "Дозова Искова")).contains("8,05 mGy").doesNotContain("80,5 mGy", "77,7 mGy");
    }

    @Test
    void keepsQuietOfAReleaseItsReceiptAndItsLogWhileAnOrderForbidsToTell() {
        var patient = releases.patient(Dates.dayOf(TestClock.START).minusYears(44));
        var court = releases.release(patient, releases.recipient(RecipientKind.COURT, "BGR"), Channel.PRINT);
        var letter =
                new Taking("Призовкар", releases.stranger("Призовкар"), null, "7/25", Notice.WITHHELD_BY_ORDER, "8/25");
        assertThat(releases.hand(court, letter)).isInstanceOf(Handing.HandedOver.class);

        assertThat(answer(patient, "Вяра Примерна"))
                .doesNotContain(word("audit.action.DATA_DISCLOSED"), "Призовкар", "Калин Образцов")
                .as("the receipt of this request alone")
                .containsOnlyOnce(word("subjectrequest.record.paper.RECEIPT"));
        assertThat(documents.about(patient.value()))
                .as("papers shown at the desk, with the patient in front of it")
                .noneMatch(AccessAnswerTest::isOfARelease);

        staff.hire(Role.DPO).sitsDown();
        register.of(patient)
                .forEach(line -> register.told(line.entry().id(), Dates.dayOf(clock.instant()), Telling.IN_PERSON));
        assertThat(answer(patient, "Вяра Примерна")).contains(word("audit.action.DATA_DISCLOSED"), "Калин Образцов");
        assertThat(documents.about(patient.value())).anyMatch(AccessAnswerTest::isOfARelease);
    }

    @Test
    void keepsQuietOfAHoldAndItsLog() {
        var patient = life.register("Задържана", "Тайнова", PHONE, "гр. Примерово");
        staff.hire(Role.DPO).sitsDown();
        var review = Dates.dayOf(clock.instant()).plusMonths(6);
        holds.place(new LegalHolds.Wanted(patient, null, new Cause("Иск", "12/2125", "Съд", true), review));

        assertThat(answer(patient, "Задържана Тайнова"))
                .doesNotContain("12/2125")
                .doesNotContain(word("audit.action.LEGAL_HOLD_PLACED"));
    }

    @Test
    void tellsThePasskeysByTheirNamesAndDays() {
        var patient = life.register("Ключова", "Справкова", PHONE, "гр. Примерово");
        At.theDoor();
        var account = accounts.create(new NewAccount(
                        AccountKind.PATIENT,
                        UUID.randomUUID().toString(),
                        "К. Справкова",
                        patient.value(),
                        null,
                        Set.of(Role.PATIENT)))
                .orElseThrow();
        var phone = new SoftAuthenticator();
        transaction.executeWithoutResult(_ -> accounts.activate(
                account, new OwnPasskey(phone.make(accounts.passkey(account, "x")), "Зеленият телефон", null)));
        var made = Dates.day(Languages.BULGARIAN, Dates.dayOf(clock.instant()));
        assertThat(answer(patient, "Ключова Справкова"))
                .contains("„Зеленият телефон“")
                .doesNotContain("последно използван");

        At.theDoor();
        assertThat(signIns.signIn(phone.show(signIns.passkey()))).isInstanceOf(SignIn.Done.class);
        transaction.executeWithoutResult(_ -> accounts.forgetKeys(account));
        assertThat(answer(patient, "Ключова Справкова"))
                .containsPattern(Pattern.quote(made)
                        + "[^\n]*„Зеленият телефон“; последно използван [^\n]*; прекратено на " + Pattern.quote(made));
    }

    private String answer(PatientId patient, String name) {
        At.desk(Role.RECEPTION);
        return dossiers.of(life.asked(patient, RequestKind.ACCESS, name))
                .entries()
                .map(entry -> sentences.of(Languages.BULGARIAN, entry))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isOfARelease(Issued paper) {
        return paper.template().equals("medium-receipt");
    }

    private String word(String key) {
        return words.of(Languages.BULGARIAN, key);
    }

    private DeviceId device() {
        At.desk(Role.ADMINISTRATOR);
        var id = devices.next();
        devices.save(new Device(id, "Апарат", null, id.value().toString(), "2", null, 0));
        return id;
    }

    private ExposureId exposed(PatientId patient, DeviceId device, String dose) {
        var order = life.consented(patient, "кариес?", SignerRole.PATIENT);
        var technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        var report = new ExposureReport(
                order,
                new Ground.Consented(),
                new Justification("кариес?", "д-р Тест", "0000000017", Dates.dayOf(clock.instant())),
                device,
                technician.account(),
                TECHNIQUE,
                Dose.typed(new BigDecimal(dose)),
                Protection.USED,
                null,
                false,
                clock.instant());
        return ((Recording.Recorded) exposures.record(report)).exposure();
    }

    private static Measured measured(DeviceId device, String dose) {
        return new Measured(device, TECHNIQUE, Dose.typed(new BigDecimal(dose)), Protection.USED, false);
    }
}
