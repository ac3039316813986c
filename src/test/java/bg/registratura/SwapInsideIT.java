package bg.registratura;

import static bg.registratura.consent.ConsentRows.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Strangers.Guest;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.GlassRoom;
import bg.registratura.breakglass.Opening;
import bg.registratura.consent.ConsentRows;
import bg.registratura.consent.SignerRole;
import bg.registratura.credential.CredentialIncidents;
import bg.registratura.credential.Disownings;
import bg.registratura.credential.SheetDesk;
import bg.registratura.exposure.ReportRows;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.Access;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.subjectrequest.RequestKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What the house itself calls by an identifier (a person at the desk, a request, an order, an incident) before everybody in it
 * and two from outside. Which addresses those are the router says: one that is new has to be given something to call here.
 */
@OverHttp
@DisplayName("What the house calls by an identifier")
class SwapInsideIT {

    static final String FAMILY = "Vutreshna";

    /** A day is nobody's. */
    static final String DIARY = "desk/diary/:___url_parameter?";

    /** There is a page of everybody, on which one who does not exist has nothing. */
    static final Set<String> OPEN_FOR_NOBODY = Set.of("desk/:___url_parameter?", "dpo/disclosures/:patient");

    static final String OPENED = "technician/old/:study([0-9a-f-]{36})";

    @Autowired
    ApplicationContext house;

    @Autowired
    DeskLife life;

    @Autowired
    SheetDesk sheets;

    @Autowired
    Disownings disownings;

    @Autowired
    CredentialIncidents incidents;

    @Autowired
    BreakingGlass breaking;

    @Autowired
    InventedPictures pictures;

    @Autowired
    TestStaff staff;

    @Autowired
    Words words;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    final Map<String, Map<String, String>> called = new LinkedHashMap<>();
    TestStaff.Colleague technician;

    @BeforeEach
    void somethingOfEachKind() {
        clock.advance(Duration.ofMinutes(2));
        At.desk(Role.RECEPTION);
        var patient = life.register("Вяра", FAMILY, "0888 555 003", "гр. Примерово");
        calls("desk/:___url_parameter?", "___url_parameter", patient.value());
        calls("desk/release/:patient", "patient", patient.value());
        calls("desk/requests/new/:patient", "patient", patient.value());
        calls("dpo/disclosures/:patient", "patient", patient.value());
        calls(
                "technician/exposure/:order([0-9a-f-]{36})",
                "order",
                life.consented(patient, "кариес?", SignerRole.PATIENT).value());
        var request = life.asked(patient, RequestKind.ACCESS, "Вяра " + FAMILY).id();
        calls("desk/requests/:request", "request", request.value());
        calls("dpo/requests/:request", "request", request.value());
        withoutConsent();
        brokenGlass();
        disowned();
        At.theDoor();
    }

    private void withoutConsent() {
        var rows = new ConsentRows(sql, DAY.minusYears(44));
        var told = new ReportRows(rows);
        var incident = told.incident();
        told.unconsented(told.report(Map.of()), incident, Map.of());
        pictures.add(new StudyId(told.study), new PatientId(rows.patient), DAY, 1);
        calls("incidents/:incident([0-9a-f-]{36})", "incident", incident);
        calls("incidents/pictures/:study", "study", told.study);
    }

    private void brokenGlass() {
        var room = new GlassRoom(sql);
        pictures.add(room.study, room.patient, DAY, 1);
        technician = staff.hire(Role.TECHNICIAN);
        technician.sitsDown();
        assertThat(breaking.open(room.study, GlassReason.EMERGENCY, GlassRoom.WORDS))
                .isInstanceOf(Opening.Opened.class);
        calls(OPENED, "study", room.study.value());
    }

    private void disowned() {
        var sheet = sheets.issue(sheets.somebody());
        sheets.spend(sheet);
        var label = disownings.disown(sheet.name().username(), sheet.secret()).orElseThrow();
        At.desk(Role.DPO);
        var incident = incidents.all().stream()
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow();
        calls("dpo/sheets/:incident([0-9a-f-]{36})", "incident", incident.id().value());
    }

    private void calls(String template, String name, UUID id) {
        called.put(template, Map.of(name, id.toString()));
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    @DisplayName("is all there is beside the pages of patients and dentists")
    void isAllThereIs() {
        assertThat(new Addresses(house).pages().stream().filter(page -> !SwapIT.isOutside(page) && !page.equals(DIARY)))
                .containsExactlyInAnyOrderElementsOf(called.keySet());
    }

    @Test
    @DisplayName("is shown to whose work it is, and to nobody else in the house or outside")
    void isShownToWhoseWorkItIs() throws Exception {
        var door = new Strangers(house);
        var softly = new SoftAssertions();
        var somebody = door.couple("Parvanova");
        for (var role : Role.values()) {
            if (Set.of(Role.PATIENT, Role.DENTIST, Role.PRACTICE_ADMINISTRATOR).contains(role)) {
                continue;
            }
            var guest = door.staff(staff.hire(role));
            for (var template : called.keySet()) {
                var own = !template.equals(OPENED) && mayCome(template, role);
                softly.assertThat(nothing(guest, Addresses.filled(template, called.get(template))))
                        .as(role + " at " + template)
                        .isEqualTo(!own);
                if (own) {
                    findsNobody(softly, guest, template);
                }
            }
        }
        for (var template : called.keySet()) {
            for (var guest : List.of(somebody.patient(), somebody.dentist())) {
                var path = Addresses.filled(template, called.get(template));
                softly.assertThat(nothing(guest, path)).as(path).isTrue();
                softly.assertThat(guest.page().text()).as(path).doesNotContain(FAMILY);
            }
        }
        softly.assertThat(nothing(door.staff(technician), Addresses.filled(OPENED, called.get(OPENED))))
                .isFalse();
        softly.assertAll();
    }

    private static boolean mayCome(String template, Role role) {
        return Access.views().stream()
                .filter(row -> row.path().equals(template.replace("/:___url_parameter?", "")))
                .findFirst()
                .orElseThrow()
                .roles()
                .contains(role);
    }

    /** One that does not exist, and what is none at all. */
    private void findsNobody(SoftAssertions softly, Guest guest, String template) throws Exception {
        if (OPEN_FOR_NOBODY.contains(template)) {
            return;
        }
        var name = Addresses.names(template).getFirst();
        for (var none : List.of(UUID.randomUUID().toString(), "-".repeat(36))) {
            softly.assertThat(nothing(guest, Addresses.filled(template, Map.of(name, none))))
                    .as(template + " " + none)
                    .isTrue();
        }
    }

    private boolean nothing(Guest guest, String path) throws Exception {
        return guest.page().open(path).text().contains(words.of(SwapIT.NOTHING_HERE));
    }
}
