package bg.registratura.results;

import static bg.registratura.schema.Tables.ACCOUNT;
import static bg.registratura.schema.Tables.PATIENT;
import static bg.registratura.schema.Tables.PRACTITIONER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.people.Sex;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.shell.Kiosk;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ImageControllerTest {

    static final List<String> SHOWN = List.of("thumbnail", "description", "preview", "frame/1");
    static final List<String> TAKEN = List.of("original", "picture.jpg");

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    MockMvc web;

    @Autowired
    void web(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    PatientId patient;
    StudyId study;
    String base;

    @BeforeEach
    void picture() {
        patient = patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 2);
        base = "/images/" + pictures.first(study).value() + "/";
    }

    @AfterEach
    void leave() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void patientsSeeAndTakeTheirOwnAndNothingIsKeptByTheBrowser() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        for (var what : all()) {
            var answer = get(base + what);
            assertThat(answer.getStatus()).as(what).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(what).isEqualTo("no-store");
        }
    }

    @Test
    void whatBelongsToAnotherAnswersLikeWhatDoesNotExist() throws Exception {
        enter(AccountKind.PATIENT, patient().value(), Role.PATIENT);

        for (var what : all()) {
            var another = get(base + what);
            var missing = get("/images/" + UUID.randomUUID() + "/" + what);
            assertThat(another.getStatus()).as(what).isEqualTo(404);
            assertThat(another.getContentAsByteArray()).isEqualTo(missing.getContentAsByteArray());
            assertThat(another.getHeaderNames()).containsExactlyInAnyOrderElementsOf(missing.getHeaderNames());
        }
        assertThat(get("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(404);
        assertThat(get("/images/not-an-id/preview").getStatus()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void staffSeeOnlyWhatIsInHandAndOnlyThoseWhoMakeOrRead(Role role) throws Exception {
        var makesOrReads = role == Role.TECHNICIAN || role == Role.REPORTING_PHYSICIAN;
        enter(AccountKind.STAFF, null, role);

        pictures.inHand = new StudyId(UUID.randomUUID());
        assertThat(get(base + "preview").getStatus()).isEqualTo(404);
        pictures.inHand = study;
        assertThat(get(base + "preview").getStatus()).isEqualTo(makesOrReads ? 200 : 404);
        assertThat(get(base + "original").getStatus()).isEqualTo(404);
        assertThat(get(base + "picture.jpg").getStatus()).isEqualTo(404);
    }

    @Test
    void aDentistSeesAPictureFromTheGrantToItsWithdrawalAndNotOneRequestLonger() throws Exception {
        var dentist = dentist();
        enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);
        assertThat(get(base + "frame/1").getStatus()).isEqualTo(404);

        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();
        enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);
        for (var what : all()) {
            assertThat(get(base + what).getStatus()).as(what).isEqualTo(200);
        }

        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        sharing.withdraw(grant);
        enter(AccountKind.DENTIST, dentist.value(), Role.DENTIST);
        for (var what : all()) {
            assertThat(get(base + what).getStatus()).as(what).isEqualTo(404);
        }
        assertThat(get("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theArchiveHoldsEveryFileAndTheirSums() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        var answer = get("/images/studies/" + study.value() + "/archive.zip");

        var names = new ArrayList<String>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(answer.getContentAsByteArray()))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).containsExactly("IMAGES/IM000001.dcm", "IMAGES/IM000002.dcm", "SHA256SUMS");
    }

    @Test
    void aJpegHasTheWindowOfTheScreen() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        var plain =
                ImageIO.read(new ByteArrayInputStream(get(base + "picture.jpg").getContentAsByteArray()));
        var dark = ImageIO.read(new ByteArrayInputStream(
                get(base + "picture.jpg?center=6000&width=100").getContentAsByteArray()));
        var inverted = ImageIO.read(
                new ByteArrayInputStream(get(base + "picture.jpg?inverted=true").getContentAsByteArray()));

        assertThat(plain.getRaster().getSample(255, 8, 0)).isGreaterThan(245);
        assertThat(dark.getRaster().getSample(255, 8, 0)).isLessThan(10);
        assertThat(inverted.getRaster().getSample(255, 8, 0)).isLessThan(10);
    }

    @Test
    void everyLookAndEveryDownloadStandsInTheLogAndSoDoesARefusal() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        get(base + "preview");
        get(base + "frame/1");
        get(base + "original");
        get("/images/studies/" + study.value() + "/archive.zip");
        enter(AccountKind.DENTIST, dentist().value(), Role.DENTIST);
        get(base + "preview");

        assertThat(trail.page(Filter.about(patient.value()), 0, 50))
                .extracting(Entry::action, Entry::outcome)
                .containsExactlyInAnyOrder(
                        tuple(Action.STUDY_VIEWED, Outcome.SUCCESS),
                        tuple(Action.IMAGE_DOWNLOADED, Outcome.SUCCESS),
                        tuple(Action.STUDY_DOWNLOADED, Outcome.SUCCESS),
                        tuple(Action.STUDY_VIEWED, Outcome.REFUSED));
    }

    @Test
    void aKioskShowsAndGivesNothingToTake() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);

        assertThat(kiosk(base + "frame/1").getStatus()).isEqualTo(200);
        assertThat(kiosk(base + "original").getStatus()).isEqualTo(404);
        assertThat(kiosk(base + "picture.jpg").getStatus()).isEqualTo(404);
        assertThat(kiosk("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theKiosksEndEndsTheSessionOnTheServer() throws Exception {
        enter(AccountKind.PATIENT, patient.value(), Role.PATIENT);
        var request = MockMvcRequestBuilders.get("/kiosk/end").sessionAttr(Kiosk.MARK, true);

        var ended = web.perform(request).andReturn();

        assertThat(ended.getRequest().getSession(false)).isNull();
        assertThat(ended.getResponse().getRedirectedUrl()).isEqualTo("/kiosk");
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThat(web.perform(MockMvcRequestBuilders.get("/kiosk/touch"))
                        .andReturn()
                        .getResponse()
                        .getStatus())
                .isEqualTo(404);
    }

    static List<String> all() {
        return Stream.concat(SHOWN.stream(), TAKEN.stream()).toList();
    }

    MockHttpServletResponse get(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address)).andReturn().getResponse();
    }

    MockHttpServletResponse kiosk(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address).sessionAttr(Kiosk.MARK, true))
                .andReturn()
                .getResponse();
    }

    PatientId patient() {
        var id = new PatientId(UUID.randomUUID());
        dsl.insertInto(PATIENT)
                .set(PATIENT.PATIENT_ID, id)
                .set(PATIENT.CLIENT_NUMBER, Math.abs(id.value().getMostSignificantBits()))
                .set(PATIENT.GIVEN_NAME, "Vyara")
                .set(PATIENT.FAMILY_NAME, "Primerna")
                .set(PATIENT.BIRTH_DATE, LocalDate.of(2081, 3, 5))
                .set(PATIENT.SEX, Sex.FEMALE)
                .set(PATIENT.IDENTIFIER_KIND, IdentifierKind.NONE)
                .set(PATIENT.SEARCH_NAME, "primerna vyara")
                .set(PATIENT.REGISTERED_AT, clock.instant())
                .set(PATIENT.REGISTERED_BY, UUID.randomUUID())
                .execute();
        return id;
    }

    PractitionerId dentist() {
        var id = new PractitionerId(UUID.randomUUID());
        dsl.insertInto(PRACTITIONER)
                .set(PRACTITIONER.PRACTITIONER_ID, id)
                .set(PRACTITIONER.GIVEN_NAME, "Testa")
                .set(PRACTITIONER.FAMILY_NAME, "Zabolekarova")
                .set(PRACTITIONER.REGISTERED_AT, clock.instant())
                .execute();
        account(AccountKind.DENTIST, id.value());
        return id;
    }

    AccountId account(AccountKind kind, UUID subject) {
        var id = new AccountId(UUID.randomUUID());
        dsl.insertInto(ACCOUNT)
                .set(ACCOUNT.ACCOUNT_ID, id)
                .set(ACCOUNT.KIND, kind)
                .set(ACCOUNT.USERNAME, id.value().toString())
                .set(ACCOUNT.DISPLAY_NAME, "Test")
                .set(ACCOUNT.SUBJECT_ID, subject)
                .set(ACCOUNT.TOTP_KEY, new byte[] {1})
                .set(ACCOUNT.SECRECY_SIGNED_ON, LocalDate.of(2125, 1, 1))
                .set(ACCOUNT.CREATED_AT, clock.instant())
                .set(ACCOUNT.ACTIVATED_AT, clock.instant())
                .execute();
        return id;
    }

    void enter(AccountKind kind, UUID subject, Role role) {
        var who = new SignedIn(account(kind, subject), kind, "Test", subject, Set.of(role));
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                        who, null, List.of(new SimpleGrantedAuthority(role.authority()))));
    }
}
