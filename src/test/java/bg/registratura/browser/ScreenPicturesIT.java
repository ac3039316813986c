package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.TestClock;
import bg.registratura.browser.Chromium.Screen;
import bg.registratura.consent.Answers;
import bg.registratura.consent.ConsentRoom;
import bg.registratura.consent.Consents;
import bg.registratura.consent.FormKind;
import bg.registratura.consent.Pregnancy;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.SheetDesk;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Bringer;
import bg.registratura.imaging.Brought;
import bg.registratura.imaging.BroughtFor;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.TotpKey;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Ordering.Placed;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Purpose;
import bg.registratura.visit.Referral;
import bg.registratura.visit.Teeth;
import bg.registratura.visit.Visits;
import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every modality and every packing on the patient's phone and on the dentist's screen, beside what another house shows of the
 * same file ({@code dicom/screen/make.py}): the fields of the screen are compared with those of dcmtk. Of what cannot be shown
 * the words say so, and the file is there to be taken along as it came.
 */
@OverBrowser
@Import({SheetDesk.class, ConsentRoom.class})
class ScreenPicturesIT extends BrowserAct {

    static final String PASSWORD = "сини покриви над Витоша";
    static final Path PICTURES = Path.of("src", "test", "resources", "dicom", "screen");
    static final Path LOOKED_AT = Path.of("target", "screenshots", "pictures");

    /** Greys of 255: as far as lossy packing and making larger and smaller carry the mean of a field. */
    static final int NEAR = 6;

    /** The mean colours of 12 by 8 fields of a whole picture of 192 by 128, as the screen has it. */
    static final String FIELDS = """
            () => {
                const canvas = document.querySelector("x-ray-viewer").shadowRoot.querySelector("canvas");
                const { width, height } = canvas;
                const scale = Math.min(width / 192, height / 128);
                const left = (width - 192 * scale) / 2, top = (height - 128 * scale) / 2;
                const { data } = canvas.getContext("2d").getImageData(0, 0, width, height);
                const fields = [];
                for (let row = 0; row < 8; row++) {
                    for (let column = 0; column < 12; column++) {
                        const sum = [0, 0, 0];
                        let count = 0;
                        for (let y = Math.ceil(top + row * 16 * scale) + 1; y < top + (row + 1) * 16 * scale - 1; y++) {
                            for (let x = Math.ceil(left + column * 16 * scale) + 1; x < left + (column + 1) * 16 * scale - 1; x++) {
                                for (let i = 0; i < 3; i++) sum[i] += data[(y * width + x) * 4 + i];
                                count++;
                            }
                        }
                        fields.push(...sum.map((one) => Math.round(one / count)));
                    }
                }
                return fields;
            }""";

    @Autowired
    SheetDesk desk;

    @Autowired
    ConsentRoom room;

    @Autowired
    Consents consents;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Assignments assignments;

    @Autowired
    BroughtStudies brought;

    @Autowired
    Sharing sharing;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DSLContext dsl;

    TestOutsiders outsiders;

    @Test
    void areSeenAsAnotherHouseSeesThem(CapturedOutput console) throws Exception {
        clock.set(TestClock.START);
        firstDay(console);
        Files.createDirectories(LOOKED_AT);
        outsiders = new TestOutsiders(dsl, clock);
        var patient = desk.somebody();
        var order = consented(patient);
        var studies = new LinkedHashMap<String, StudyId>();
        for (var name : names()) {
            studies.put(name, give(name, order));
        }
        var phone = signedIn("patient", Screen.PHONE, AccountKind.PATIENT, Role.PATIENT, patient.value());
        phone.isAt("/results");
        phone.page().locator(".study-card").first().waitFor();
        phone.page()
                .screenshot(new Page.ScreenshotOptions()
                        .setPath(LOOKED_AT.resolve("list-patient.png"))
                        .setFullPage(true));
        var dentist = outsiders.dentist("Oglezhdashta");
        outsiders.enter(patient);
        assertThat(sharing.grantFor(dentist, null, 7)).isInstanceOf(Granting.Granted.class);
        At.theDoor();
        var screen = signedIn("dentist", Screen.DESK, AccountKind.DENTIST, Role.DENTIST, dentist.value());
        screen.isAt("/dentist");

        var softly = new SoftAssertions();
        for (var study : studies.entrySet()) {
            looks(softly, phone, "results/", study, "patient");
            looks(softly, screen, "dentist/", study, "dentist");
        }
        softly.assertAll();
    }

    private void looks(SoftAssertions softly, Person person, String at, Map.Entry<String, StudyId> study, String who)
            throws IOException {
        var name = study.getKey();
        person.open(at + study.getValue().value());
        if (Files.exists(PICTURES.resolve(name + ".grid"))) {
            person.see("shell.viewer.full");
            isAlike(softly, person, name, who);
            if (Files.exists(PICTURES.resolve(name + "-last.grid"))) {
                person.page().locator("x-ray-viewer .stage").focus();
                person.pressKey("End");
                person.page()
                        .locator("x-ray-viewer .quality[data-quality=full]")
                        .waitFor();
                isAlike(softly, person, name + "-last", who);
            }
        } else {
            person.see("shell.viewer.unreadable");
            sight(person, name, who);
            person.press("results.download.more");
            softly.assertThat(person.download("results.download.dicom"))
                    .as(name + " as it came")
                    .isEqualTo(bytes(name));
            person.forgiveComplaints();
        }
    }

    /** The last slice needs a moment to come: what is on the screen is asked until it is alike, or the patience ends. */
    private static void isAlike(SoftAssertions softly, Person person, String name, String who) throws IOException {
        var expected = fields(name);
        var found = List.<Integer>of();
        for (int look = 0; look < 40 && farthest(expected, found) > NEAR; look++) {
            person.page().waitForTimeout(50);
            found = ((List<?>) person.page().evaluate(FIELDS))
                    .stream().map(one -> ((Number) one).intValue()).toList();
        }
        sight(person, name, who);
        softly.assertThat(farthest(expected, found))
                .as(name + " before the " + who + ": " + found)
                .isLessThanOrEqualTo(NEAR);
    }

    private static int farthest(List<Integer> expected, List<Integer> found) {
        int most = found.size() == expected.size() ? 0 : Integer.MAX_VALUE;
        for (int i = 0; i < found.size() && most < Integer.MAX_VALUE; i++) {
            most = Math.max(most, Math.abs(expected.get(i) - found.get(i)));
        }
        return most;
    }

    private static void sight(Person person, String name, String who) {
        person.page().screenshot(new Page.ScreenshotOptions().setPath(LOOKED_AT.resolve(name + "-" + who + ".png")));
    }

    /** Three colours to a field; a grey is the same thrice. */
    private static List<Integer> fields(String name) throws IOException {
        return Stream.of(Files.readString(PICTURES.resolve(name + ".grid")).split("\\s+"))
                .map(field -> field.contains(",") ? field : String.join(",", field, field, field))
                .flatMap(field -> Stream.of(field.split(",")))
                .map(Integer::valueOf)
                .toList();
    }

    private static List<String> names() throws IOException {
        try (var files = Files.list(PICTURES)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".dcm"))
                    .map(file -> file.substring(0, file.length() - ".dcm".length()))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(PICTURES.resolve(name + ".dcm"));
    }

    private OrderId consented(PatientId patient) {
        At.desk(Role.RECEPTION);
        var visit = visits.open(patient);
        var referral = new Referral(Examination.PANORAMIC, Teeth.NONE, "48?", Purpose.DIAGNOSTIC, null, null, null);
        var placed = (Placed) orders.placeBeside(visit.id(), referral);
        var signed = room.signers(patient, SignerRole.PATIENT);
        consents.grant(room.print(placed.id(), FormKind.CONSENT).form(), new Answers(Pregnancy.NO, "", ""), signed);
        return placed.id();
    }

    /** A picture of another laboratory comes, and a technician says beside which examination it is kept. */
    private StudyId give(String name, OrderId order) throws IOException {
        At.desk(Role.TECHNICIAN);
        clock.advance(Duration.ofSeconds(1));
        var kept = (Reception.Kept) arrivals.upload(name + ".dcm", new ByteArrayInputStream(bytes(name)));
        var waiting = assignments.waiting().stream()
                .filter(one -> one.id().equals(kept.study()))
                .findFirst()
                .orElseThrow();
        brought.keep(
                waiting,
                new Brought(order, Bringer.PATIENT, BroughtFor.DENTIST_ASKED, "Център Пример", Examination.PANORAMIC));
        return kept.study();
    }

    private Person signedIn(String name, Screen size, AccountKind kind, Role role, UUID subject) {
        var key = kind == AccountKind.PATIENT ? null : TotpKey.random();
        var username = account(kind, role, subject, key);
        var person = chromium.person(name, size);
        person.open("sign-in");
        person.type("security.username", username);
        person.type("security.password", PASSWORD);
        person.press("security.sign-in");
        if (key != null) {
            person.type("security.code", key.code(clock.instant()));
            person.press("security.sign-in");
        }
        return person;
    }

    private String account(AccountKind kind, Role role, UUID subject, @Nullable TotpKey key) {
        var username = UUID.randomUUID().toString();
        var account = accounts.create(new Accounts.NewAccount(kind, username, "Зорница", subject, null, Set.of(role)))
                .orElseThrow();
        var code = key == null ? null : key.code(clock.instant().minusSeconds(30));
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, key, code)));
        if (kind == AccountKind.DENTIST) {
            outsiders.accept(account);
        }
        return username;
    }
}
