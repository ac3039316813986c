package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.identity.TestZones;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.Orders;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Visits;
import com.microsoft.playwright.Locator;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** A known patient at the counter by keys alone, and two desks over one visit. */
@OverBrowser
class DeskIT extends BrowserAct {

    /** Besides the data themselves, from the search to the signed consent. */
    static final int MOST_KEYS = 12;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    NoticeInForce notice;

    @Test
    void servesAKnownPatientByKeysAndTwoDesksAtOnce(CapturedOutput console) {
        var house = firstDay(console);
        var clerk = house.employs("r.priemova", "Радост Приемова", "security.role.RECEPTION", "/desk");
        var other = house.employs("b.gishova", "Биляна Гишова", "security.role.RECEPTION", "/desk");
        var number = known();

        var keys = new ByKeys(clerk);
        keys.finds(number);
        keys.checks(TestZones.card("PRIMERNA", "VYARA<TESTOVA", LocalDate.of(2081, 12, 29)));
        other.open("desk");
        new ByKeys(other).finds(number);
        other.type("visit.question", "написано на другото гише");
        keys.refers("Преглед на мъдреците");
        hearsOfTheOther(other);
        keys.consents();

        assertThat(keys.struck()).as("keys besides data").isLessThanOrEqualTo(MOST_KEYS);
        servesANewcomerFromTheCard(clerk);
        comesBackByTheArrowOfTheBrowser(clerk, number);
        nothingIsLeftBehind();
    }

    /** Somebody never seen before: nothing is typed that the card knows, and the scanner works wherever the cursor is. */
    private static void servesANewcomerFromTheCard(Person clerk) {
        var card = TestZones.card("PROBNA<LANG", "ODETTE", LocalDate.of(2090, 5, 17));
        var keys = new ByKeys(clerk);
        clerk.open("desk");
        keys.registers(card, "PROBNA LANG ODETTE 17.05.2090", "0888123456");
        keys.welcomes();
        keys.checksFromAnywhere(card, "PROBNA LANG ODETTE", "17.05.2090");
        keys.refers("Преглед преди брекети");
        keys.consents();
        assertThat(keys.struck()).as("keys besides data, of a newcomer").isLessThanOrEqualTo(2 * MOST_KEYS);
    }

    /** To the record and to the day that stood there, whatever the page had shown before. */
    private static void comesBackByTheArrowOfTheBrowser(Person clerk, String number) {
        clerk.open("desk");
        new ByKeys(clerk).finds(number);
        var recordAddress = clerk.page().url();
        var record = heading(clerk, clerk.page().locator("h1").first().innerText());
        clerk.follow("diary.title");
        clerk.press("diary.next");
        assertThat(clerk.page()).hasURL(Pattern.compile(".*/desk/diary/2\\d{3}-\\d\\d-\\d\\d"));
        var dayAddress = clerk.page().url();
        var day = heading(clerk, clerk.page().locator("h1").first().innerText());
        clerk.follow("subjectrequest.menu");
        clerk.isAt("/desk/requests");
        clerk.back(dayAddress, day);
        clerk.back(recordAddress, record);
        clerk.see("frontdesk.record");
        clerk.forward(dayAddress, day);
    }

    private static Locator heading(Person clerk, String words) {
        return clerk.page().locator("h1").filter(new Locator.FilterOptions().setHasText(words));
    }

    /** The other desk is told, and what was typed there stays until its clerk goes on. */
    private void hearsOfTheOther(Person other) {
        other.page().mouse().move(300, 300);
        other.see("frontdesk.elsewhere.done");
        assertThat(other.field("visit.question")).hasValue("написано на другото гише");
        other.picture("51-two-desks");
        other.press("frontdesk.elsewhere.go-on");
        other.see("consent.print");
    }

    /** Somebody who was here before and has read the notice. */
    private String known() {
        At.desk(Role.RECEPTION);
        var patient = (Registered) patients.register(TestPeople.somebody());
        var before = visits.open(patient.id());
        notices.give(before, notice.version(), Locale.of("bg"));
        visits.close(before.id());
        At.theDoor();
        return String.valueOf(patient.clientNumber());
    }
}
