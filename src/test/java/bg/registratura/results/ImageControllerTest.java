package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.Disclosure;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Looks;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.Kiosk;
import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

@DatabaseTest
class ImageControllerTest {

    static final List<String> SHOWN = List.of("thumbnail", "description", "preview", "frame/1");
    static final List<String> TAKEN = List.of("original", "picture.jpg", "picture.png", "picture.pdf");

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    Looks looks;

    @Autowired
    DisclosureRegister register;

    @Autowired
    AuditTrail trail;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    @Autowired
    Words words;

    MockMvc web;

    @Autowired
    void web(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    TestOutsiders outsiders;
    PatientId patient;
    StudyId study;
    String base;

    @BeforeEach
    void picture() {
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 2);
        base = "/images/" + pictures.first(study).value() + "/";
    }

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void patientsSeeAndTakeTheirOwnAndNothingIsKeptByTheBrowser() throws Exception {
        outsiders.enter(patient);

        for (var what : all()) {
            var answer = get(base + what);
            assertThat(answer.getStatus()).as(what).isEqualTo(200);
            assertThat(answer.getHeader("Cache-Control")).as(what).isEqualTo("no-store");
        }
    }

    @Test
    void whatADentistSeesForTheFirstTimeAndTakesStandsInTheRegister() throws Exception {
        var dentist = outsiders.dentist("Vpisana");
        outsiders.enter(patient);
        get(base + "preview");
        assertThat(sharing.grantFor(dentist, study, 7)).isInstanceOf(Granted.class);

        outsiders.enter(dentist);
        for (var what : List.of("thumbnail", "preview", "preview", "original")) {
            assertThat(get(base + what).getStatus()).as(what).isEqualTo(200);
        }
        assertThat(get("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(200);

        outsiders.enter(patient);
        assertThat(register.own(patient))
                .extracting(RegisterLine::entry)
                .extracting(Disclosure::act, entry -> entry.recipient().practitioner(), Disclosure::ground)
                .containsExactlyInAnyOrder(
                        tuple(Act.DOWNLOADED, dentist, Ground.PATIENT_REQUEST),
                        tuple(Act.DOWNLOADED, dentist, Ground.PATIENT_REQUEST),
                        tuple(Act.LOOKED_AT, dentist, Ground.PATIENT_REQUEST));
    }

    @Test
    void theSmallPictureOnACardIsALookAndANewGrantStandsInTheRegisterAnew() throws Exception {
        var dentist = outsiders.dentist("Podnovena");
        outsiders.enter(patient);
        var grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();
        outsiders.enter(dentist);
        get(base + "thumbnail");
        get(base + "thumbnail");
        assertThat(looks.seen(List.of(study))).as("on a list, it stays new").isEmpty();
        assertThat(looks.at(patient, 9)).as("once a day").hasSize(1);
        outsiders.enter(patient);
        assertThat(lookedAt()).isEqualTo(1);

        outsiders.enter(dentist);
        get(base + "preview");
        outsiders.enter(patient);
        assertThat(lookedAt()).as("once under a grant").isEqualTo(1);
        sharing.withdraw(grant);
        sharing.grantFor(dentist, study, 7);
        outsiders.enter(dentist);
        get(base + "frame/1");
        get(base + "thumbnail");

        outsiders.enter(patient);
        assertThat(lookedAt()).isEqualTo(2);
    }

    @Test
    @Quality(62)
    void whatBelongsToAnotherAnswersLikeWhatDoesNotExist() throws Exception {
        outsiders.enter(outsiders.patient());

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
    @Quality(64)
    void staffSeeOnlyWhatIsInHandAndOnlyThoseWhoMakeOrRead(Role role) throws Exception {
        var makesOrReads = role == Role.TECHNICIAN || role == Role.REPORTING_PHYSICIAN;
        outsiders.enter(role);

        pictures.inHand = new StudyId(UUID.randomUUID());
        assertThat(get(base + "preview").getStatus()).isEqualTo(404);
        pictures.inHand = study;
        assertThat(get(base + "preview").getStatus()).isEqualTo(makesOrReads ? 200 : 404);
        assertThat(get(base + "original").getStatus()).isEqualTo(404);
        assertThat(get(base + "picture.jpg").getStatus()).isEqualTo(404);
        assertThat(get(base + "picture.pdf").getStatus()).isEqualTo(404);
        assertThat(get(base + "picture.png").getStatus()).isEqualTo(404);
    }

    @Test
    @Quality(63)
    void aDentistSeesAPictureFromTheGrantToItsWithdrawalAndNotOneRequestLonger() throws Exception {
        var dentist = outsiders.dentist("Zabolekarova");
        outsiders.enter(dentist);
        assertThat(get(base + "frame/1").getStatus()).isEqualTo(404);

        outsiders.enter(patient);
        var grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();
        outsiders.enter(dentist);
        for (var what : all()) {
            assertThat(get(base + what).getStatus()).as(what).isEqualTo(200);
        }

        outsiders.enter(patient);
        sharing.withdraw(grant);
        outsiders.enter(dentist);
        for (var what : all()) {
            assertThat(get(base + what).getStatus()).as(what).isEqualTo(404);
        }
        assertThat(get("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(404);
    }

    @Test
    void aJpegHasTheWindowOfTheScreen() throws Exception {
        outsiders.enter(patient);

        var plain =
                ImageIO.read(new ByteArrayInputStream(get(base + "picture.jpg").getContentAsByteArray()));
        var dark = ImageIO.read(new ByteArrayInputStream(
                get(base + "picture.jpg?center=6000&width=100").getContentAsByteArray()));
        var inverted = ImageIO.read(
                new ByteArrayInputStream(get(base + "picture.jpg?inverted=true").getContentAsByteArray()));

        var turned = ImageIO.read(
                new ByteArrayInputStream(get(base + "picture.jpg?turns=1").getContentAsByteArray()));

        assertThat(turned.getWidth()).isEqualTo(plain.getHeight());
        assertThat(turned.getRaster().getSample(plain.getHeight() - 1 - 8, 255, 0))
                .as("a quarter clockwise")
                .isGreaterThan(245);
        assertThat(plain.getRaster().getSample(255, 8, 0)).isGreaterThan(245);
        assertThat(dark.getRaster().getSample(255, 8, 0)).isLessThan(10);
        assertThat(inverted.getRaster().getSample(255, 8, 0)).isLessThan(10);
    }

    @Test
    void aPngHasEveryShadeThatIsStored() throws Exception {
        outsiders.enter(patient);

        var answer = get(base + "picture.png?center=6000&width=100");

        assertThat(answer.getHeader("Content-Disposition")).startsWith("attachment");
        var png = ImageIO.read(new ByteArrayInputStream(answer.getContentAsByteArray()));
        assertThat(png.getRaster().getSample(255, 8, 0)).isEqualTo(255 * 16);
        assertThat(get(base + "picture.png?frame=9").getStatus()).isEqualTo(404);
    }

    @Test
    void aSheetToPrintHasThePictureWhoseItIsAndWhatItIsNot() throws Exception {
        outsiders.enter(patient);

        var answer = get(base + "picture.pdf?inverted=true&frame=1");

        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        assertThat(answer.getHeader("Content-Disposition")).startsWith("inline");
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            assertThat(text)
                    .contains(words.of("results.kind.PANORAMIC"), "05.03.2125")
                    .contains(words.of("results.print.one", 1, 2))
                    .contains("Не е за диагностика", "Яркостта и контрастът са променени");
            var names = pdf.getPage(0).getResources().getXObjectNames();
            assertThat(names).as("one picture").hasSize(1);
        }
        assertThat(get(base + "picture.pdf?frame=9").getStatus()).isEqualTo(404);
    }

    @Test
    void everyLookAndEveryDownloadStandsInTheLogAndSoDoesARefusal() throws Exception {
        outsiders.enter(patient);
        get(base + "preview");
        get(base + "frame/1");
        get(base + "original");
        get("/images/studies/" + study.value() + "/archive.zip");
        outsiders.enter(outsiders.dentist("Zabolekarova"));
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
        outsiders.enter(patient);

        assertThat(kiosk(base + "frame/1").getStatus()).isEqualTo(200);
        assertThat(kiosk(base + "original").getStatus()).isEqualTo(404);
        assertThat(kiosk(base + "picture.jpg").getStatus()).isEqualTo(404);
        assertThat(kiosk(base + "picture.pdf").getStatus()).isEqualTo(404);
        assertThat(kiosk(base + "picture.png").getStatus()).isEqualTo(404);
        assertThat(kiosk("/images/studies/" + study.value() + "/archive.zip").getStatus())
                .isEqualTo(404);
    }

    @Test
    void theKiosksEndEndsTheSessionOnTheServer() throws Exception {
        outsiders.enter(patient);
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

    long lookedAt() {
        return register.own(patient).stream()
                .filter(line -> line.entry().act() == Act.LOOKED_AT)
                .count();
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
}
