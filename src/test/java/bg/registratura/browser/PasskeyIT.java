package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.registratura.At;
import bg.registratura.Quality;
import bg.registratura.TestHouse;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.credential.SheetDesk;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.google.gson.JsonObject;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** Passkeys in a real browser, before an authenticator that is made of software. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = PasskeyIT.OwnDirectory.class)
@ActiveProfiles("test")
@Import(TestHouse.class)
@DisplayName("A passkey in a browser")
class PasskeyIT extends BrowserAct {

    @Autowired
    SheetDesk desk;

    @Autowired
    TestStaff staff;

    @Test
    @Quality(42)
    @DisplayName(
            "is offered first to whoever holds a sheet, and opens the door without number and password from then on")
    void opensTheDoorFromThenOn() {
        var sheet = desk.issue(desk.somebody());
        At.theDoor();
        var patient = chromium.person("passkey", Screen.PHONE);
        authenticator(patient);

        patient.open("enter");
        patient.type("credential.number", sheet.name().printed());
        patient.type("credential.secret", sheet.secret().grouped());
        patient.press("credential.next");
        patient.see("security.passkey.choose");
        patient.picture("70-passkey-offered");
        patient.press("security.passkey.make");
        patient.isAt("/results");

        patient.press("shell.sign-out");
        patient.isAt("/");
        patient.open("sign-in");
        assertThat(patient.button("security.passkey.sign-in")).isVisible();
        patient.picture("71-passkey-sign-in");
        patient.press("security.passkey.sign-in");
        patient.isAt("/results");

        patient.press("shell.sign-out");
        patient.isAt("/");
        patient.page().navigate("http://127.0.0.1:" + port + "/sign-in");
        patient.see("security.sign-in.title");
        assertThat(patient.button("security.passkey.sign-in")).isHidden();
    }

    @Test
    @Quality(42)
    @DisplayName("is added by staff to their own access, and proves them again before what cannot be taken back")
    void provesStaffAgain() {
        var colleague = staff.hire(Role.RECEPTION);
        var clerk = chromium.person("passkey-desk", Screen.DESK);
        authenticator(clerk);
        clerk.open("sign-in");
        clerk.type("security.username", colleague.signature().username());
        clerk.type("security.password", colleague.signature().password());
        clerk.press("security.sign-in");
        clerk.field("security.code").waitFor();
        clerk.type("security.code", colleague.signature().code());
        clerk.press("security.sign-in");
        clerk.isAt("/desk");

        clerk.page().getByText("Ст. Пробна").first().click();
        clerk.press("security.passkey.add");
        clerk.see("security.passkey.added");
        clerk.picture("72-own-passkeys");
        clock.advance(Duration.ofMinutes(6));
        clerk.press("security.passkey.end.of", words.of("security.passkey.first-label"));
        clerk.see("security.proof.title");
        clerk.picture("73-proof-by-passkey");
        clerk.press("security.passkey.confirm");
        clerk.see("security.passkey.ended", words.of("security.passkey.first-label"));
    }

    /** A telephone's own authenticator that knows its owner. */
    static void authenticator(Person person) {
        var cdp = person.page().context().newCDPSession(person.page());
        cdp.send("WebAuthn.enable");
        var options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        var wanted = new JsonObject();
        wanted.add("options", options);
        cdp.send("WebAuthn.addVirtualAuthenticator", wanted);
    }

    /** Where this house keeps everything. */
    static final class OwnDirectory implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("registratura.data=" + System.getProperty("registratura.data") + "/passkey")
                    .applyTo(context);
        }
    }
}
