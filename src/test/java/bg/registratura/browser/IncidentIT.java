package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.audit.LogVerifier;
import bg.registratura.audit.Verification;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import bg.registratura.people.TestPeople;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** A picture nobody had consented to, from its arrival to the patient's phone: kept, counted, withheld, decided by two. */
@OverBrowser
class IncidentIT extends BrowserAct {

    @Autowired
    LogVerifier verifier;

    static final String EGN = TestPeople.egn();

    @Test
    void ofAStudyNobodyConsentedTo(CapturedOutput console) {
        var house = firstDay(console);
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
        phone.isAt("/results");
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
        nothingIsLeftBehind();
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
