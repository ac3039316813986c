package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.OverHttp;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.TotpKey;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.visit.Examination;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The dentist's workplace in a real browser: from the list over the chart to two pictures that move as one. */
@OverHttp
class PairIT extends BrowserAct {

    static final String PASSWORD = "сини покриви над Витоша";
    static final LocalDate DAY = LocalDate.of(2125, 3, 1);

    /** Zoom, quarters, the middle and the light of each, in hundredths. */
    static final String STANDING = """
            () => [...document.querySelectorAll('x-ray-viewer')].map((one) => one.standing)
                .map(({ x, y, zoom, turns, tone }) => [zoom, turns, x, y, tone.brightness].map((n) => Math.round(n * 100)).join(' '))""";

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    DSLContext dsl;

    TestOutsiders outsiders;
    PatientId patient;
    StudyId before;
    StudyId after;

    @BeforeEach
    void twoStudiesOfATooth() {
        clock.advance(Duration.ofMinutes(2));
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient("Вяра", "Примерна");
        before = pictures.add(patient, DAY.minusYears(1), Examination.INTRAORAL, 36);
        after = pictures.add(patient, DAY, Examination.INTRAORAL, 36, 37);
        pictures.add(patient, DAY.minusYears(2), Examination.INTRAORAL, 16, 17, 46, 47);
        pictures.add(patient, DAY.minusYears(4), Examination.INTRAORAL, 54);
        pictures.add(patient, DAY.minusDays(9), 1);
    }

    @Test
    void moveAsOneAndEmptyOneByOne() {
        var dentist = outsiders.dentist("Спиридонова");
        var grant = gives(dentist, before);
        gives(dentist, after);
        var screen = signedIn(dentist);

        screen.isAt("/dentist");
        screen.seeText("Вяра Примерна");
        screen.picture("70-worklist");
        screen.type("results.worklist.words", "primer");
        screen.see("results.worklist.clear");
        screen.tick("results.worklist.new");
        assertThat(screen.page()).hasURL(Pattern.compile(".*/dentist\\?new=1"));
        screen.page().getByText("Вяра Примерна").first().click();
        screen.see("results.teeth.title");
        screen.picture("71-teeth");
        screen.movesTo(Screen.PHONE);
        screen.picture("71-teeth-phone");
        screen.page().goBack();
        screen.see("results.worklist.words");
        assertThat(screen.field("results.worklist.words")).hasValue("primer");
        screen.picture("70-worklist-phone");
        screen.page().goForward();
        screen.see("results.teeth.title");
        screen.movesTo(Screen.DESK);
        screen.page().locator("a.fdi-tooth-seen").click();
        screen.see("shell.viewer.full");
        screen.picture("71-study");
        screen.follow("results.pair.with-other");
        screen.see("results.pair.earlier");
        screen.see("results.pair.later");
        loaded(screen);
        screen.picture("72-pair");

        var left = screen.page().locator("x-ray-viewer .stage").first();
        left.focus();
        screen.pressKey("+");
        screen.pressKey("+");
        screen.pressKey("r");
        screen.pressKey("ArrowLeft");
        movedAlike(screen, "156 100");
        screen.press("shell.pair.together");
        left.focus();
        screen.pressKey("f");
        assertThat(standing(screen)[0]).startsWith("100 ");
        assertThat(standing(screen)[1]).startsWith("156 ");
        screen.press("shell.viewer.reset");
        movedAlike(screen, "100 0");

        withdraw(grant);
        screen.see("results.ended");
        assertThat(screen.page().locator("x-ray-viewer")).hasCount(1);
        screen.seeNot("results.pair.earlier");
        screen.picture("73-pair-one-ended");
    }

    @Test
    void onAPhoneTheyStandOneBelowTheOther() {
        var username = UUID.randomUUID().toString();
        create(AccountKind.PATIENT, username, patient.value(), Role.PATIENT, null);
        var phone = chromium.person("patient", Screen.PHONE);
        phone.open("sign-in");
        phone.type("security.username", username);
        phone.type("security.password", PASSWORD);
        phone.press("security.sign-in");
        phone.isAt("/results");
        phone.open("results/" + after.value());
        phone.follow("results.pair.before-after");
        phone.see("results.pair.earlier");
        loaded(phone);
        phone.picture("74-pair");
        var stages = phone.page().locator("x-ray-viewer .stage");
        assertThat(stages.nth(1).boundingBox().y).isGreaterThan(stages.nth(0).boundingBox().y + 100);
        assertThat((int) phone.page().evaluate("document.documentElement.scrollWidth"))
                .isEqualTo(Screen.PHONE.width());
        phone.press("shell.viewer.zoom-in");
        movedAlike(phone, "140 0");
        phone.press("shell.viewer.fit");
        movedAlike(phone, "100 0");
        var fingers = new Fingers(phone.page());
        fingers.spread(stages.nth(1), 40, 80);
        movedAlike(phone, "200 0");
        fingers.spread(stages.nth(0), 40, 60);
        movedAlike(phone, "300 0");
        fingers.spread(stages.nth(0), 90, 45);
        movedAlike(phone, "150 0");
        var middle = standing(phone)[0];
        fingers.drag(stages.nth(0), 30, 0);
        movedAlike(phone, "150 0");
        assertThat(standing(phone)[0]).isNotEqualTo(middle);
        phone.picture("74-pair-closer");
        phone.press("shell.viewer.loupe");
        middle = standing(phone)[0];
        fingers.drag(stages.nth(0), -30, 20);
        assertThat(phone.page().locator("x-ray-viewer .loupe:visible")).hasCount(1);
        assertThat(standing(phone)[0]).as("the finger leads the loupe").isEqualTo(middle);
        phone.picture("74-pair-loupe");
    }

    @Test
    void oneThatCannotBeReadLeavesTheOtherAlone() {
        pictures.spoil(before);
        var dentist = outsiders.dentist("Спиридонова");
        gives(dentist, before);
        gives(dentist, after);
        var screen = signedIn(dentist);

        screen.isAt("/dentist");
        screen.open("dentist/" + after.value() + "/beside/" + before.value());
        screen.see("shell.viewer.unreadable");
        screen.see("results.no-small-picture");
        var viewers = screen.page().locator("x-ray-viewer");
        assertThat(viewers).hasCount(2);
        assertThat(viewers.nth(0).locator(".trouble")).isVisible();
        assertThat(viewers.nth(1).locator(".quality")).hasAttribute("data-quality", "full");
        assertThat(viewers.nth(1).locator(".trouble")).isHidden();
        screen.page().locator("x-ray-pair .whose").waitFor();
        assertThat(screen.page().locator("x-ray-pair .whose"))
                .hasText(words.of("shell.pair.light-of", words.of("results.pair.later")));
        screen.press("shell.viewer.zoom-in");
        screen.press("shell.viewer.invert");
        assertThat(screen.button("shell.viewer.invert")).hasAttribute("aria-pressed", "true");
        assertThat(standing(screen)[1]).startsWith("140 0");
        screen.forgiveComplaints(); // of the small picture and the preview that are not there
        screen.see("results.download.zip");
        screen.picture("75-pair-one-unreadable");
        screen.movesTo(Screen.PHONE);
        screen.see("results.download.zip");
        screen.picture("75-pair-one-unreadable-phone");
        screen.open("dentist/" + before.value());
        screen.see("shell.viewer.unreadable");
        screen.see("results.download.zip");
        screen.forgiveComplaints();
        screen.picture("75-unreadable-phone");
        assertThat(screen.page().locator("x-ray-viewer .trouble").first())
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(screen.page().locator(".downloads .act-link-first").first())
                .isInViewport(new LocatorAssertions.IsInViewportOptions().setRatio(1));
        assertThat(screen.page().locator("x-ray-viewer .tools:visible")).hasCount(0);
    }

    @Test
    void onceSomebodyPagesTheNextOnesAreOnTheirWay() {
        var many = pictures.add(patient, DAY.minusDays(3), 6);
        var dentist = outsiders.dentist("Спиридонова");
        gives(dentist, many);
        var screen = signedIn(dentist);
        var asked = new CopyOnWriteArrayList<String>();
        var answered = new CopyOnWriteArrayList<String>();

        screen.isAt("/dentist");
        screen.page().onRequest(request -> asked.add(request.url()));
        // not its end: of a body that a worker reads to the last byte chromium may say that it was given up
        screen.page().onResponse(response -> answered.add(response.ok() ? response.url() : "refused"));
        screen.open("dentist/" + many.value());
        assertThat(screen.page().locator("x-ray-viewer .quality")).hasAttribute("data-quality", "full");
        assertThat(framesAmong(asked))
                .as("several pictures, of which one is looked at")
                .isOne();
        screen.page().locator("x-ray-viewer .stage").focus();
        screen.pressKey("PageDown");
        screen.page()
                .waitForCondition(
                        () -> framesAmong(answered) == 6,
                        new Page.WaitForConditionOptions()
                                .setTimeout(60_000)); // five pictures are packed for the first time
        asked.clear();
        for (int picture = 3; picture <= 6; picture++) {
            screen.pressKey("PageDown");
            screen.seeText(picture + " от 6");
            assertThat(screen.page().locator("x-ray-viewer .quality")).hasAttribute("data-quality", "full");
        }
        assertThat(framesAmong(asked)).as("they are there").isZero();
    }

    static long framesAmong(List<String> asked) {
        return asked.stream().filter(url -> url.contains("/frame/")).distinct().count();
    }

    static void loaded(Person person) {
        assertThat(person.page().locator("x-ray-viewer .quality[data-quality=full]"))
                .hasCount(2);
    }

    /** Both stand so, and alike. */
    void movedAlike(Person person, String zoomAndTurns) {
        person.page()
                .waitForFunction(
                        "(wanted) => { const all = (" + STANDING + ")(); return all.length === 2 && all[0] === all[1]"
                                + " && all[0].startsWith(wanted); }",
                        zoomAndTurns);
    }

    static String[] standing(Person person) {
        return ((List<?>) person.page().evaluate(STANDING))
                .stream().map(String::valueOf).toArray(String[]::new);
    }

    Granted gives(PractitionerId dentist, StudyId study) {
        outsiders.enter(patient);
        var grant = (Granted) sharing.grantFor(dentist, study, 7);
        outsiders.leave();
        return grant;
    }

    void withdraw(Granted grant) {
        outsiders.enter(patient);
        sharing.withdraw(grant.grant());
        outsiders.leave();
    }

    Person signedIn(PractitionerId dentist) {
        var username = UUID.randomUUID().toString();
        var key = TotpKey.random();
        create(AccountKind.DENTIST, username, dentist.value(), Role.DENTIST, key);
        var screen = chromium.person("dentist", Screen.DESK);
        screen.open("sign-in");
        screen.type("security.username", username);
        screen.type("security.password", PASSWORD);
        screen.press("security.sign-in");
        screen.type("security.code", key.code(clock.instant()));
        screen.press("security.sign-in");
        return screen;
    }

    void create(AccountKind kind, String username, UUID subject, Role role, @Nullable TotpKey key) {
        var account = accounts.create(new Accounts.NewAccount(kind, username, "Зорница", subject, null, Set.of(role)))
                .orElseThrow();
        var code = key == null ? null : key.code(clock.instant().minusSeconds(30));
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, key, code)));
        if (kind == AccountKind.DENTIST) {
            outsiders.accept(account);
        }
    }
}
