package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.credential.SheetDesk;
import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterKind;
import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import bg.registratura.pad.DeskKey;
import bg.registratura.pad.PadPlace;
import bg.registratura.pad.PadSheet;
import bg.registratura.pad.Pads;
import bg.registratura.people.Patients;
import bg.registratura.security.Access;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the server says to a page, word for word, and what it makes of messages that no button on the page would send. */
@OverHttp
class OverTheWireIT {

    static final String OWN = "осем бели камъка 8362 край реката";
    static final Set<Role> DESKS = Set.of(Role.RECEPTION, Role.SHIFT_LEAD, Role.ADMINISTRATOR, Role.DPO);
    static final DeskKey DESK = new DeskKey(UUID.randomUUID());

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    SheetDesk sheets;

    @Autowired
    Patients patients;

    @Autowired
    Pads pads;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcTemplate sql;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    /** While a patient chooses one, on every page the desks have. */
    @Test
    @Quality(14)
    void noDeskHearsOrIsAskedForAPatientsPassword() throws Exception {
        var patient = sheets.somebody();
        var sheet = sheets.issue(patient);
        var family = patients.find(patient).orElseThrow().name().listed();
        At.theDoor();
        var atDesk = signedIn(Role.RECEPTION).recorded().open("desk/" + patient.value());
        assertThat(atDesk.text()).contains(family);

        var own = new PageClient(port).recorded().open("enter");
        own.type(words.of("credential.number"), sheet.name().username());
        own.type(words.of("credential.secret"), sheet.secret().value());
        own.press(words.of("credential.next"));
        assertThat(own.traffic()).contains("vaadin-password-field");
        own.type(words.of("security.own-password"), OWN);
        own.type(words.of("security.own-password.again"), OWN);
        own.press(words.of("security.own-password.open"));
        assertThat(own.open("results").text()).contains(words.of("shell.sign-out"));
        assertThat(own.traffic()).as("what is chosen is not said back").doesNotContain("8362");

        assertThat(atDesk.poll()).isEqualTo(200);
        atDesk.open("desk/" + patient.value());
        assertThat(atDesk.traffic())
                .contains(family)
                .doesNotContain(OWN, "8362", "vaadin-password-field")
                .doesNotContain(sheet.secret().value(), sheet.secret().grouped());
        var softly = new SoftAssertions();
        for (var role : DESKS) {
            var page = signedIn(role).recorded();
            for (var row : Access.views()) {
                if (row.roles().contains(role) && !row.path().contains(":")) {
                    page.open(row.path());
                    softly.assertThat(page.traffic())
                            .as(role + " at " + row.path())
                            .contains(words.of("shell.sign-out"))
                            .doesNotContain("8362", "vaadin-password-field");
                }
            }
        }
        softly.assertAll();
    }

    /** It shows the whole number once and hides itself; whoever presses it all the same is told nothing and does nothing. */
    @Test
    @Quality(65)
    void aHiddenButtonThatIsPressedByHandDoesNothing() throws Exception {
        var patient = sheets.somebody();
        var number = patients.showIdentifier(patient).value();
        At.theDoor();
        var page = signedIn(Role.RECEPTION).recorded().open("desk/" + patient.value());
        var show = words.of("frontdesk.identifier.show");
        long before = shown();
        assertThat(page.traffic()).doesNotContain(number);

        var visible = page.press(show);
        assertThat(visible.toString()).contains(number);
        assertThat(shown()).isEqualTo(before + 1);

        var hidden = page.press(show);
        assertThat(hidden.toString()).doesNotContain(number);
        assertThat(hidden.path("changes")).isEmpty();
        assertThat(shown()).isEqualTo(before + 1);

        page.open("desk/" + patient.value()).press(show);
        assertThat(shown())
                .as("the same message to the same button where it is seen")
                .isEqualTo(before + 2);
    }

    /** The way to the signature opens when the sheet was read to its end. */
    @Test
    @Quality(65)
    void aDisabledButtonThatIsPressedByHandDoesNothing() throws Exception {
        var tablet = signedIn(Role.RECEPTION).open("desk/pad");
        tablet.press(words.of("pad.start.here"));
        tablet.open("pad");
        var code = Pattern.compile("(?m)^[0-9]{2,8}$").matcher(tablet.text());
        assertThat(code.find()).as(tablet.text()).isTrue();
        At.desk(Role.RECEPTION);
        pads.pair(DESK, code.group());
        pads.send(DESK, sheet());
        At.theDoor();
        assertThat(tablet.poll()).isEqualTo(200);
        assertThat(tablet.text()).contains(words.of("pad.to-sign"));

        tablet.press(words.of("pad.to-sign"));
        assertThat(tablet.text()).doesNotContain("Пациент: Вяра");
        tablet.tell("innerHTML", "<p>лист</p>", "read", "{\"event.detail\":60}");
        tablet.press(words.of("pad.to-sign"));
        assertThat(tablet.text()).doesNotContain("Пациент: Вяра");

        tablet.tell("innerHTML", "<p>лист</p>", "read", "{\"event.detail\":100}");
        tablet.press(words.of("pad.to-sign"));
        assertThat(tablet.text())
                .as("the same message to the same button once it is enabled")
                .contains("Пациент: Вяра");
    }

    static PadSheet sheet() {
        return new PadSheet(
                UUID.randomUUID(),
                new DocumentId(UUID.randomUUID()),
                new RegisterNumber(RegisterKind.CONSENT, 12, LocalDate.of(2125, 3, 5)),
                UUID.randomUUID(),
                Languages.BULGARIAN,
                "<p>лист</p>",
                List.of(new PadPlace(0, "Пациент", "Вяра"), new PadPlace(1, "Разяснил", "М. Тестова")));
    }

    long shown() {
        return sql.queryForObject("select count(*) from audit_event where action = 'IDENTIFIER_SHOWN'", Long.class);
    }

    PageClient signedIn(Role role) throws Exception {
        var colleague = staff.hire(role);
        clock.advance(Duration.ofSeconds(30));
        var typed = colleague.signature();
        return new PageClient(port)
                .signIn(
                        List.of(
                                words.of("security.username"),
                                words.of("security.password"),
                                words.of("security.code"),
                                words.of("security.sign-in")),
                        typed.username(),
                        typed.password(),
                        typed.code());
    }
}
