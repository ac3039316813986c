package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.audit.LogVerifier;
import bg.registratura.audit.Verification;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.language.Words;
import bg.registratura.people.TestPeople;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A picture nobody had consented to, from its arrival to the patient's phone: kept, counted, withheld, decided by two. */
@ExtendWith(OutputCaptureExtension.class)
@OverBrowser
class IncidentIT {

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestClock clock;

    @Autowired
    LogVerifier verifier;

    static final String EGN = TestPeople.egn();

    Chromium chromium;
    Newcomers newcomers;
    final List<Slip> slips = new ArrayList<>();

    @BeforeEach
    void open() {
        chromium = new Chromium("http://localhost:" + port + "/", words);
        newcomers = new Newcomers(words, clock);
    }

    @AfterEach
    void close() {
        chromium.people().forEach(Person::lastSight);
        chromium.close();
    }

    @Test
    void ofAStudyNobodyConsentedTo(CapturedOutput console) {
        var house = new FirstDay(chromium, newcomers, words, slips);
        house.setUp(console.getOut());
        house.installsTheUnit();
        var desk = new AtTheDesk(
                house.employs("r.priemova", "Радост Приемова", "security.role.RECEPTION", "/desk"), words);
        var unit = new AtTheUnit(
                house.employs("t.laborant", "Тодор Лаборант", "security.role.TECHNICIAN", "/technician"), words);
        var physician = new AtTheIncident(
                house.employs("l.lekarska", "Лилия Лекарска", "security.role.REPORTING_PHYSICIAN", "/technician"),
                words,
                "1/2125");
        var officer = new AtTheIncident(
                house.employs("d.savetova", "Диана Съветова", "security.role.DPO", "/dpo"), words, "1/2125");

        desk.registers(EGN);
        desk.givesTheNotice();
        desk.looksIntoTheDocument();
        var order = desk.takesTheReferral();
        unit.givesInWithoutConsent(order, picture(order));

        var phone = chromium.person("patient", Screen.PHONE);
        var slip = desk.handsOverTheSheet();
        slips.add(slip);
        newcomers.redeem(phone, slip, "котките спят на топло");
        var patient = new AtHome(phone, words);
        patient.isToldItIsReviewed();

        physician.opens();
        physician.looksAtThePictures();
        physician.settlesTheDose();
        physician.lets();
        patient.isToldItIsReviewed();
        officer.opens();
        officer.lets();
        officer.isOver();

        patient.comesBack();
        patient.looksAtThePicture();
        unit.seesThatItCounts(order, "95");

        assertThat(verifier.verify()).isInstanceOf(Verification.Whole.class);
        SoftAssertions.assertSoftly(softly -> chromium.people()
                .forEach(person -> person.leavesNothingBehind("http://localhost:" + port + "/", softly)));
    }

    private static byte[] picture(String order) {
        return SamplePictures.dicom(
                new SamplePictures.Request(
                        Kind.PANORAMIC,
                        "Примерна^Вяра^Тестова",
                        EGN,
                        LocalDate.of(2082, 12, 29),
                        order,
                        LocalDateTime.of(2125, 3, 5, 10, 29)),
                7);
    }
}
