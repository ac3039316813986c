package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.imaging.StudyId;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.Access;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Accounts;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.security.TotpKey;
import bg.registratura.sharing.TestOutsiders;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Every role of the house before every door of it, over HTTP and by the page's own protocol. */
@OverHttp
@DisplayName("A role")
class RolesIT {

    static final String NOTHING_HERE = "shell.error.not-found.title";
    static final LocalDate MADE_ON = LocalDate.of(2125, 3, 5);
    static final String PASSWORD = "сини покриви над Витоша";

    @LocalServerPort
    int port;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    @BeforeEach
    void later() {
        clock.advance(Duration.ofMinutes(2));
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"})
    @Quality({64, 65})
    @DisplayName("is shown no page but its own, also when it names the address")
    void isShownNoPageButItsOwn(Role role) throws Exception {
        var page = signedIn(role);
        var softly = new SoftAssertions();
        for (var row : Access.views()) {
            if (row.everybody()) {
                continue;
            }
            var path = address(row);
            var said = page.open(path).text();
            softly.assertThat(said.contains(words.of(NOTHING_HERE)))
                    .as(role + " at " + path)
                    .isEqualTo(!row.roles().contains(role) || row.path().contains(":"));
        }
        softly.assertAll();
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"})
    @Quality({64, 65})
    @DisplayName("from outside the house is shown none of its pages, by address and by the messages of a page")
    void fromOutsideIsShownNoPageOfTheHouse(Role role) throws Exception {
        var page = outsider(role);
        var softly = new SoftAssertions();
        for (var row : Access.views()) {
            if (!row.everybody() && !row.roles().contains(role)) {
                softly.assertThat(page.open(address(row)).text())
                        .as(role + " at " + address(row))
                        .contains(words.of(NOTHING_HERE));
                softly.assertThat(page.forget().go(address(row)).text())
                        .as(role + " goes to " + address(row))
                        .contains(words.of(NOTHING_HERE));
            }
        }
        softly.assertAll();
        assertThat(page.get("/session/there").statusCode()).isEqualTo(204);
    }

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"})
    @Quality(64)
    @DisplayName("of the house is given no picture by its address")
    void isGivenNoPicture(Role role) throws Exception {
        var page = signedIn(role);
        for (var path : List.of(
                "/images/%s/preview", "/images/%s/frame/1", "/images/%s/original", "/images/studies/%s/archive.zip")) {
            assertThat(page.get(path.formatted(UUID.randomUUID())).statusCode())
                    .as(role + " asks for " + path)
                    .isIn(302, 403, 404);
        }
    }

    @Test
    @Quality(62)
    @DisplayName("of a patient at the addresses of another patient finds nothing there, like at those of nobody")
    void aPatientAtTheAddressesOfAnotherFindsNothing() throws Exception {
        var outsiders = new TestOutsiders(dsl, clock);
        var own = outsiders.patient();
        var other = outsiders.patient();
        var mine = pictures.add(own, MADE_ON, 1);
        var theirs = pictures.add(other, MADE_ON, 1);
        var page = signedIn(own);
        assertThat(page.open("results/" + mine.value()).text()).doesNotContain(words.of(NOTHING_HERE));
        assertThat(page.get(first(mine, "preview")).statusCode()).isEqualTo(200);

        for (var path : List.of(
                "results/" + theirs.value(),
                "results/" + theirs.value() + "/sharing",
                "results/of/" + other.value(),
                "results/of/" + other.value() + "/sharing",
                "dentist/" + theirs.value(),
                "dpo/disclosures/" + other.value())) {
            assertThat(page.open(path).text()).as(path).contains(words.of(NOTHING_HERE));
        }
        for (var what :
                List.of("thumbnail", "description", "preview", "frame/1", "original", "picture.jpg", "picture.pdf")) {
            var another = page.get(first(theirs, what));
            assertThat(another.statusCode()).as(what).isEqualTo(404);
            assertThat(another.body())
                    .as(what)
                    .isEqualTo(page.get("/images/" + UUID.randomUUID() + "/" + what)
                            .body());
        }
        assertThat(page.get("/images/studies/" + theirs.value() + "/archive.zip")
                        .statusCode())
                .isEqualTo(404);
    }

    String first(StudyId study, String what) {
        return "/images/" + pictures.shots(study).getFirst().id().value() + "/" + what;
    }

    PageClient signedIn(PatientId patient) throws Exception {
        var username = UUID.randomUUID().toString();
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.PATIENT, username, "Вяра", patient.value(), null, Set.of(Role.PATIENT)))
                .orElseThrow();
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, null, null)));
        return new PageClient(port).signIn(labels(), username, PASSWORD, null);
    }

    /** Who is no patient has a second factor and has accepted the terms. */
    PageClient outsider(Role role) throws Exception {
        var outsiders = new TestOutsiders(dsl, clock);
        if (role == Role.PATIENT) {
            return signedIn(outsiders.patient());
        }
        var username = UUID.randomUUID().toString();
        var key = TotpKey.random();
        var account = accounts.create(new Accounts.NewAccount(
                        AccountKind.DENTIST, username, "Зорница", UUID.randomUUID(), null, Set.of(role)))
                .orElseThrow();
        var code = key.code(clock.instant().minusSeconds(30));
        transaction.executeWithoutResult(_ -> accounts.activate(account, new OwnKeys(PASSWORD, key, code)));
        outsiders.accept(account);
        return new PageClient(port).signIn(labels(), username, PASSWORD, key.code(clock.instant()));
    }

    /** A row's address; where one names a person or a thing, it is one that does not exist. */
    static String address(Access row) {
        return row.path().replaceAll(":\\w+(\\([^)]*\\))?", UUID.randomUUID().toString());
    }

    PageClient signedIn(Role role) throws Exception {
        var typed = staff.hire(role).signature();
        return new PageClient(port).signIn(labels(), typed.username(), typed.password(), typed.code());
    }

    List<String> labels() {
        return List.of(
                words.of("security.username"),
                words.of("security.password"),
                words.of("security.code"),
                words.of("security.sign-in"));
    }
}
