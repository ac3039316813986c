package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.credential.SheetDesk;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The laboratory's touch screen, by nothing but touch: there is no keyboard, and nobody finds what the last one left. */
@OverBrowser
@Import(SheetDesk.class)
@DisplayName("At the touch screen")
class KioskIT extends BrowserAct {

    static final String PASSWORD = "котките спят на топло";
    static final int SMALLEST_KEY = 64;

    @Autowired
    SheetDesk desk;

    Person visitor;
    String number;
    String secret;

    @BeforeEach
    void aSheetWasHandedOver() {
        clock.set(TestClock.START);
        var sheet = desk.issue(desk.somebody());
        number = sheet.name().username();
        secret = sheet.secret().value();
        visitor = chromium.person("kiosk-touch", Screen.KIOSK);
        visitor.page().clock().install();
        visitor.open("kiosk");
        visitor.see("results.kiosk.title");
    }

    @Test
    @DisplayName("somebody comes in with a sheet, sets a password and looks, without a keyboard")
    void comesInByTouchAlone() {
        tap("results.kiosk.slip");
        visitor.isAt("/enter");
        enter("credential.number", number);
        assertThat(keypad()).isVisible();
        visitor.picture("29-kiosk-figures");
        enter("credential.secret", secret);
        tap("credential.next");
        visitor.see("security.own-password.title");
        enter("security.own-password", PASSWORD);
        visitor.picture("29-kiosk-letters");
        enter("security.own-password.again", PASSWORD);
        press("shell.keypad.enter");
        visitor.isAt("/results");
        assertThat(keypad()).isHidden();
        visitor.picture("29-kiosk-inside");

        tap("shell.kiosk.end");
        visitor.isAt("/kiosk");
        tap("results.kiosk.password");
        enter("security.username", number);
        enter("security.password", PASSWORD);
        press("shell.keypad.enter");
        visitor.isAt("/results");
        nothingIsLeftBehind();
    }

    @Test
    @DisplayName("keys are large, change their script, and delete")
    void keysAreLargeAndChangeTheirScript() {
        tap("results.kiosk.slip");
        visitor.field("credential.number").tap();
        visitor.picture("29-kiosk-number");
        assertThat(keypad().getByRole(AriaRole.BUTTON).all())
                .hasSizeGreaterThan(10)
                .allSatisfy(key -> assertThat(key.boundingBox().height).isGreaterThanOrEqualTo(SMALLEST_KEY));
        keys("123");
        press("shell.keypad.erase");
        keys("4");
        assertThat(visitor.field("credential.number").inputValue().replace(" ", ""))
                .isEqualTo("124");
        press("shell.keypad.bg");
        keys("ю");
        press("shell.keypad.en");
        press("shell.keypad.capital");
        keys("Q");
        keys("w");
        assertThat(visitor.field("credential.number").inputValue().replace(" ", ""))
                .isEqualTo("124юQw");
    }

    @Test
    @DisplayName("what is pressed while the keys are there stays under the finger")
    void staysUnderTheFinger() {
        tap("results.kiosk.slip");
        enter("credential.number", "55");
        var finger = visitor.page().touchscreen();
        var end = visitor.button("shell.kiosk.end").boundingBox();
        finger.tap(end.x + end.width / 2, end.y + end.height / 2);
        visitor.isAt("/kiosk");
    }

    @Test
    @DisplayName("a minute without a touch clears everything; one who stays says so in time")
    void clearsItself() {
        tap("results.kiosk.slip");
        enter("credential.number", number);
        visitor.page().clock().fastForward(Duration.ofSeconds(46).toMillis());
        visitor.see("shell.kiosk.resting");
        visitor.picture("29-kiosk-resting");
        tap("shell.kiosk.stay");
        assertThat(visitor.page().locator(".kiosk-resting")).hasCount(0);
        assertThat(visitor.field("credential.number")).hasValue(number);

        visitor.page().clock().fastForward(Duration.ofSeconds(61).toMillis());
        visitor.isAt("/kiosk");
        visitor.see("results.kiosk.title");
        visitor.page().goBack();
        visitor.page().waitForLoadState();
        visitor.findsNowhere(number, number.substring(0, 5));
    }

    /** By finger, where the words stand. */
    void tap(String key) {
        visitor.button(key).tap();
    }

    void enter(String key, String typed) {
        visitor.field(key).tap();
        assertThat(keypad()).isVisible();
        keys(typed);
    }

    void keys(String typed) {
        typed.codePoints().mapToObj(Character::toString).forEach(sign -> {
            if (sign.equals(" ")) {
                press("shell.keypad.space");
            } else {
                keypad().getByText(sign, new Locator.GetByTextOptions().setExact(true))
                        .tap();
            }
        });
    }

    void press(String key) {
        keypad().getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(words.of(key)).setExact(true))
                .tap();
    }

    Locator keypad() {
        return visitor.page()
                .getByRole(
                        AriaRole.REGION,
                        new Page.GetByRoleOptions()
                                .setName(words.of("shell.keypad.keys"))
                                .setIncludeHidden(true));
    }
}
