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
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Visits;
import com.microsoft.playwright.options.BoundingBox;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;

/** A consent without paper: the desk sends it, the patient reads and signs it on the tablet, the desk has it recorded. */
@OverBrowser
class PadIT extends BrowserAct {

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    NoticeInForce notice;

    @Test
    void isSignedOnTheTabletOfTheDesk(CapturedOutput console) {
        var house = firstDay(console);
        var clerk = house.employs("p.perova", "Петра Перова", "security.role.RECEPTION", "/desk");
        var tablet = house.employs("t.tabletova", "Таня Таблетова", "security.role.RECEPTION", "/desk");
        var code = becomesATablet(tablet);

        var keys = new ByKeys(clerk);
        keys.finds(known());
        keys.checks(TestZones.card("PRIMERNA", "VYARA<TESTOVA", LocalDate.of(2081, 12, 29)));
        keys.refers("Преглед на мъдреците");
        clerk.press("consent.without-paper");
        clerk.tick("consent.pregnancy", "consent.pregnancy.NO");
        clerk.press("consent.on-tablet");
        clerk.type("pad.code", code);
        clerk.picture("61-pad-pairing");
        clerk.press("pad.pair");

        reads(tablet);
        tablet.press("pad.done");
        tablet.see("pad.too-little");
        var turn = tablet.page().locator(".pad-signing > p").first();
        var places = Integer.parseInt(turn.innerText().replaceAll(".*/ (\\d+).*", "$1"));
        for (int place = 1; place <= places; place++) {
            assertThat(turn).containsText(place + " / " + places);
            signs(tablet);
            if (place == 1) {
                tablet.picture("63-pad-signing");
                assertThat(clerk.page().locator(".pad-progress .status-done")).isVisible();
                clerk.picture("64-pad-half-signed");
            }
        }
        tablet.see("pad.thanks");
        clerk.see("consent.done.granted");
        nothingIsLeftBehind();
    }

    /** From here nothing leads to the desk any more. */
    private static String becomesATablet(Person tablet) {
        tablet.open("desk/pad");
        tablet.picture("60-pad-start");
        tablet.strike("pad.start.here", "F9");
        tablet.isAt("/pad");
        tablet.see("pad.unpaired.title");
        tablet.page().setViewportSize(1024, 768);
        tablet.picture("60-pad-code");
        assertThat(tablet.status("desk")).isNotEqualTo(200);
        return tablet.page().locator(".pad-code").innerText().strip();
    }

    private static void reads(Person tablet) {
        assertThat(tablet.button("pad.to-sign")).isDisabled();
        tablet.picture("62-pad-reading");
        tablet.page().locator(".pad-text").evaluate("text => text.scrollTo(0, text.scrollHeight)");
        tablet.press("pad.to-sign");
        tablet.page().locator("ink-field canvas").waitFor();
    }

    private static void signs(Person tablet) {
        BoundingBox field = tablet.page().locator("ink-field canvas").boundingBox();
        var mouse = tablet.page().mouse();
        mouse.move(field.x + 100, field.y + field.height / 2);
        mouse.down();
        for (int i = 0; i < 40; i++) {
            mouse.move(field.x + 100 + i * 6, field.y + field.height / 2 + 40 * Math.sin(i / 4.0));
        }
        mouse.up();
        tablet.press("pad.done");
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
