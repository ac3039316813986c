package bg.registratura;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Strangers.Couple;
import bg.registratura.Strangers.Guest;
import bg.registratura.language.Words;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Two patients and two dentists take each other's identifiers at every address that has one, beside each role of the house and
 * somebody at the door. The addresses are those the house registered: a new one is tried too, and fails here when it calls
 * something by a name that this test cannot fill.
 */
@OverHttp
@DisplayName("An identifier of somebody else")
class SwapIT {

    static final String NOTHING_HERE = "shell.error.not-found.title";
    static final String PICTURES = "/images";
    static final String OBJECTS = "/dicom-web";

    /** Only a dentist takes studies without the person, and says what for. */
    static final String NAMELESS = "/images/studies/{study}/deidentified.zip";

    /** Its studies are called beside the path. */
    static final String OF_A_PERSON = "/images/people/{patient}/archive.zip";

    static final Set<Role> MAY_COME_TO_PICTURES =
            Set.of(Role.PATIENT, Role.DENTIST, Role.TECHNICIAN, Role.REPORTING_PHYSICIAN);

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext house;

    @Autowired
    Words words;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Addresses addresses;
    Strangers door;
    Couple one;
    Couple two;

    @BeforeEach
    void twoPatientsAndTwoDentists() throws Exception {
        clock.advance(Duration.ofMinutes(2));
        addresses = new Addresses(house);
        door = new Strangers(house);
        one = door.couple("Parvanova");
        two = door.couple("Vtorova");
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("has no other way in: what answers at all is known")
    void everyAddressIsKnown() {
        assertThat(addresses.servlets()).containsExactlyInAnyOrder("/", "/check", "/vaadinServlet/*");
        assertThat(addresses.outside(PICTURES, OBJECTS))
                .as("neither of these has an identifier in its path but what a unit gives in, which StoreIT tries")
                .containsExactlyInAnyOrder(
                        "/board",
                        "/board/calls",
                        "/dicom-web/studies",
                        "/dicom-web/studies/{study}",
                        "/error",
                        "/kiosk/end",
                        "/kiosk/touch",
                        "/session/leave",
                        "/session/passkey",
                        "/session/stay",
                        "/session/there",
                        "/session/unlock",
                        "/session/unlock/passkey",
                        "/session/watch");
        assertThat(addresses.asked())
                .as("only 'study' names something of somebody, in the archive of a person, where it is swapped too")
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Board-Key",
                        "answer",
                        "center",
                        "frame",
                        "inverted",
                        "lang",
                        "marks",
                        "purpose",
                        "study",
                        "turns",
                        "typed",
                        "width");
    }

    @Test
    @DisplayName("gives no byte of a picture")
    void noByteOfAPicture() throws Exception {
        var softly = new SoftAssertions();
        for (var template : addresses.under(PICTURES)) {
            for (var own : List.of(one, two)) {
                gives(softly, own.dentist(), asked(Addresses.filled(template, own.pages())));
                if (!template.equals(NAMELESS)) {
                    gives(softly, own.patient(), asked(Addresses.filled(template, own.pages())));
                }
                var other = own == one ? two : one;
                for (var guest : List.of(own.patient(), own.dentist())) {
                    withholds(softly, guest, template, own, other);
                }
            }
            softly.assertThat(one.patient()
                            .page()
                            .get(asked(Addresses.filled(NAMELESS, one.pages())))
                            .statusCode())
                    .isEqualTo(404);
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("gives nothing among studies that are chosen, not even one's own beside it")
    void nothingAmongThoseChosen() throws Exception {
        assertThat(addresses.under(PICTURES)).contains(OF_A_PERSON);
        var softly = new SoftAssertions();
        for (var own : List.of(one, two)) {
            var theirs = (own == one ? two : one).pages();
            var mine = own.pages();
            var nobodys = Strangers.nobodysPages();
            for (var guest : List.of(own.patient(), own.dentist())) {
                gives(softly, guest, chosen(mine, mine.get("study")));
                gives(softly, guest, chosen(mine, mine.get("study"), mine.get("other")));
                var nothing = guest.page().get(chosen(nobodys, nobodys.get("study")));
                for (var path : List.of(
                        chosen(mine, theirs.get("study")),
                        chosen(mine, mine.get("study"), theirs.get("study")),
                        chosen(mine, mine.get("study"), mine.get("other"), theirs.get("other")),
                        chosen(mine, mine.get("study"), nobodys.get("study")),
                        chosen(mine, mine.get("study"), "x"),
                        chosen(mine, mine.get("study") + "," + theirs.get("study")),
                        chosen(theirs, mine.get("study")),
                        chosen(theirs, theirs.get("study")),
                        chosen(nobodys, mine.get("study")))) {
                    isWithheld(softly, guest, path, nothing);
                }
                var other = own == one ? two : one;
                var among = chosen(mine, mine.get("study"), theirs.get("study"));
                remembers(softly, guest, other, () -> guest.page().get(among).body());
            }
        }
        softly.assertAll();
    }

    private static String chosen(Map<String, String> person, String... studies) {
        return Addresses.filled(OF_A_PERSON, person) + "?study=" + String.join("&study=", studies);
    }

    @Test
    @DisplayName("gives nobody of the house a byte, nor whoever is not signed in")
    void noByteToTheHouse() throws Exception {
        var softly = new SoftAssertions();
        var house = everyRole();
        var paths = addresses.under(PICTURES).stream()
                .map(template -> asked(Addresses.filled(template, one.pages())))
                .collect(Collectors.toCollection(ArrayList::new));
        paths.add(chosen(one.pages(), one.pages().get("study")));
        for (var path : paths) {
            for (var each : house.entrySet()) {
                softly.assertThat(each.getValue().page().get(path).statusCode())
                        .as(each.getKey() + " asks for " + path)
                        .isEqualTo(MAY_COME_TO_PICTURES.contains(each.getKey()) ? 404 : 403);
            }
            var visitor = door.client().get(path);
            softly.assertThat(visitor.statusCode()).as(path).isEqualTo(302);
            softly.assertThat(visitor.headers().firstValue("Location")).as(path).hasValue("/sign-in");
            softly.assertThat(visitor.body()).as(path).isEmpty();
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("gives a program nothing of another dentist's patient, and a person nothing at all")
    void nothingToAProgram() throws Exception {
        var softly = new SoftAssertions();
        var staff = everyRole();
        for (var template : addresses.under(OBJECTS)) {
            var none = Addresses.filled(template, Strangers.nobodysObjects());
            for (var own : List.of(one, two)) {
                var path = Addresses.filled(template, own.objects());
                softly.assertThat(program(own, path).statusCode()).as(path).isEqualTo(200);
                var nothing = program(own, none);
                for (var swapped : Addresses.swapped(
                        template,
                        List.of(own.objects(), (own == one ? two : one).objects(), Strangers.nobodysObjects()))) {
                    var answer = program(own, swapped);
                    softly.assertThat(answer.statusCode()).as(swapped).isEqualTo(nothing.statusCode());
                    softly.assertThat(answer.body()).as(swapped).isEqualTo(nothing.body());
                }
                softly.assertThat(nothing.statusCode()).as(none).isEqualTo(404);
                for (var guest : List.of(own.patient(), own.dentist())) {
                    softly.assertThat(guest.page().get(path).statusCode())
                            .as(path)
                            .isEqualTo(403);
                }
            }
            var path = Addresses.filled(template, one.objects());
            for (var each : staff.entrySet()) {
                softly.assertThat(each.getValue().page().get(path).statusCode())
                        .as(each.getKey() + " asks for " + path)
                        .isEqualTo(403);
            }
            softly.assertThat(door.client().get(path).statusCode()).as(path).isEqualTo(401);
        }
        softly.assertAll();
    }

    @Test
    @DisplayName("opens no page of a patient or of a dentist")
    void noPageOutside() throws Exception {
        var softly = new SoftAssertions();
        var pages = addresses.pages().stream().filter(SwapIT::isOutside).toList();
        assertThat(pages).hasSizeGreaterThan(6);
        var staff = everyRole();
        for (var template : pages) {
            boolean patients = template.startsWith("results");
            for (var own : List.of(one, two)) {
                var holder = patients ? own.patient() : own.dentist();
                var other = own == one ? two : one;
                softly.assertThat(text(holder, Addresses.filled(template, own.pages())))
                        .as(template)
                        .doesNotContain(words.of(NOTHING_HERE));
                var nothing = text(holder, Addresses.filled(template, Strangers.nobodysPages()));
                softly.assertThat(nothing).as(template).contains(words.of(NOTHING_HERE));
                for (var swapped :
                        Addresses.swapped(template, List.of(own.pages(), other.pages(), Strangers.nobodysPages()))) {
                    softly.assertThat(text(holder, swapped)).as(swapped).isEqualTo(nothing);
                }
                remembers(softly, holder, other, () -> text(holder, Addresses.filled(template, other.pages())));
                softly.assertThat(
                                text(patients ? own.dentist() : own.patient(), Addresses.filled(template, own.pages())))
                        .as(template)
                        .contains(words.of(NOTHING_HERE));
            }
            var path = Addresses.filled(template, one.pages());
            for (var each : staff.entrySet()) {
                softly.assertThat(text(each.getValue(), path))
                        .as(each.getKey() + " at " + path)
                        .contains(words.of(NOTHING_HERE))
                        .doesNotContain(one.family());
            }
            stopsAtTheDoor(softly, path);
        }
        softly.assertAll();
    }

    static boolean isOutside(String template) {
        return template.startsWith("results") || template.startsWith("dentist");
    }

    void stopsAtTheDoor(SoftAssertions softly, String path) throws Exception {
        var answer = door.client().get("/" + path);
        softly.assertThat(answer.statusCode()
                        + answer.headers().firstValue("Location").orElse(""))
                .as(path)
                .isIn("302/sign-in", "200");
        softly.assertThat(answer.body()).as(path).doesNotContain(one.family());
    }

    /** What a page says, with what its components are called left out. */
    static String text(Guest guest, String path) throws Exception {
        return guest.page().open(path).text().replaceAll("[0-9a-f-]{36}", "#");
    }

    void gives(SoftAssertions softly, Guest guest, String path) throws Exception {
        var answer = guest.page().get(path);
        softly.assertThat(answer.statusCode()).as(path).isEqualTo(200);
        softly.assertThat(answer.body()).as(path).isNotEmpty();
        softly.assertThat(answer.headers().firstValue("Cache-Control")).as(path).hasValue("no-store");
    }

    void withholds(SoftAssertions softly, Guest guest, String template, Couple own, Couple other) throws Exception {
        var nothing = guest.page().get(asked(Addresses.filled(template, Strangers.nobodysPages())));
        for (var swapped : Addresses.swapped(template, List.of(own.pages(), other.pages(), Strangers.nobodysPages()))) {
            isWithheld(softly, guest, asked(swapped), nothing);
        }
        var path = asked(Addresses.filled(template, other.pages()));
        remembers(softly, guest, other, () -> guest.page().get(path).body());
    }

    /** Answered as what does not exist, to the letter. */
    private static void isWithheld(SoftAssertions softly, Guest guest, String path, HttpResponse<String> nothing)
            throws Exception {
        var answer = guest.page().get(path);
        softly.assertThat(answer.statusCode()).as(path).isEqualTo(404);
        softly.assertThat(answer.body()).as(path).isEqualTo(nothing.body());
        softly.assertThat(told(answer)).as(path).isEqualTo(told(nothing));
    }

    /** What headers say beside the hour, and beside what a line that was used often enough says of itself. */
    static Map<String, List<String>> told(HttpResponse<String> answer) {
        var all = new LinkedHashMap<>(answer.headers().map());
        all.keySet().removeIf(name -> name.equalsIgnoreCase("date") || name.equalsIgnoreCase("connection"));
        return all;
    }

    interface Asking {
        String ask() throws Exception;
    }

    /** Whoever asks for what is another's stands in the log, beside the one it is of. */
    void remembers(SoftAssertions softly, Guest guest, Couple other, Asking asking) throws Exception {
        int before = refusals(guest, other);
        var answer = asking.ask();
        softly.assertThat(refusals(guest, other)).as(answer).isGreaterThan(before);
    }

    int refusals(Guest guest, Couple other) {
        return sql.queryForObject(
                "select count(*) from audit_event where outcome = 'REFUSED' and actor_id = ? and subject_id = ?",
                Integer.class,
                guest.account().value().toString(),
                other.id().value().toString());
    }

    /** With what an address wants said beside its path; a copy with what is drawn over it. */
    static String asked(String path) {
        if (path.endsWith("deidentified.zip")) {
            return path + "?purpose=OPINION";
        }
        return path.matches(".*/picture\\.\\w+") ? path + "?marks=true" : path;
    }

    HttpResponse<String> program(Couple own, String path) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                .header("Authorization", own.token())
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }

    Map<Role, Guest> everyRole() throws Exception {
        var all = new EnumMap<Role, Guest>(Role.class);
        for (var role : Role.values()) {
            if (role != Role.PATIENT && role != Role.DENTIST && role != Role.PRACTICE_ADMINISTRATOR) {
                all.put(role, door.staff(staff.hire(role)));
            }
        }
        return all;
    }
}
