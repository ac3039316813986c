package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.dicom.DiscDirectory;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.people.PractitionerId;
import bg.registratura.security.Role;
import bg.registratura.sharing.GrantId;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.Kiosk;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Studies that are taken along in one ZIP, cut and gone on with. */
@DatabaseTest
class ParcelTest {

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

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
    String address;
    MockHttpSession session = new MockHttpSession();
    GrantId grant;
    PractitionerId dentist;

    @BeforeEach
    void study() {
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 3);
        address = "/images/studies/" + study.value() + "/archive.zip";
    }

    @AfterEach
    void leave() {
        pictures.meanwhile = () -> {};
        clock.set(TestClock.START);
        outsiders.leave();
    }

    @Test
    void holdsWhatAPersonReadsTheDirectoryTheSumsAndEveryFileAsItCame() throws Exception {
        outsiders.enter(patient);

        var answer = get(address);

        var files = unpacked(answer.getContentAsByteArray());
        assertThat(files.keySet())
                .containsExactly(
                        "README.TXT",
                        "INDEX.HTM",
                        "DICOMDIR",
                        "SHA256SUM",
                        "DICOM/ST000001/SE000001/IM000001",
                        "DICOM/ST000001/SE000001/IM000002",
                        "DICOM/ST000001/SE000001/IM000003");
        for (var line : text(files, "SHA256SUM").lines().toList()) {
            var parts = line.split("  ");
            assertThat(HexFormat.of().formatHex(Sums.sha256(files.get(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        }
        assertThat(text(files, "SHA256SUM").lines()).hasSize(files.size() - 1);
        assertThat(DiscDirectory.read(files.get("DICOMDIR")).orElseThrow().files())
                .extracting(DiscDirectory.Listed::path)
                .containsExactlyElementsOf(files.keySet().stream()
                        .filter(name -> name.startsWith("DICOM/"))
                        .toList());
        var original = new ByteArrayOutputStream();
        pictures.original(pictures.first(study), original);
        assertThat(files.get("DICOM/ST000001/SE000001/IM000001")).isEqualTo(original.toByteArray());
    }

    @Test
    void theIndexNeedsNothingButItselfAndSpeaksTheLanguageOfItsReader() throws Exception {
        outsiders.enter(patient);

        var bulgarian = text(unpacked(get(address).getContentAsByteArray()), "INDEX.HTM");
        var english = text(unpacked(get(address + "?lang=en").getContentAsByteArray()), "INDEX.HTM");

        assertThat(bulgarian)
                .contains("lang=\"bg\"", words.of("results.media.caution.patient"), "05.03.2125", "data:image")
                .doesNotContain("http:", "https:", "<script", "<link");
        assertThat(english).contains("lang=\"en\"", "not for diagnosis");
    }

    @Test
    void whatWasCutGoesOnWhereItEndedAndIsOneTaking() throws Exception {
        dentist();
        var whole = get(address);
        var bytes = whole.getContentAsByteArray();
        assertThat(whole.getContentLength()).isEqualTo(bytes.length);
        assertThat(whole.getHeader("Accept-Ranges")).isEqualTo("bytes");
        int cut = bytes.length - 400;
        pictures.read.clear();

        var rest = get(address, "Range", "bytes=" + cut + "-", "If-Range", whole.getHeader("ETag"));

        assertThat(rest.getStatus()).isEqualTo(206);
        assertThat(rest.getHeader("Content-Range"))
                .isEqualTo("bytes %d-%d/%d".formatted(cut, bytes.length - 1, bytes.length));
        assertThat(rest.getContentAsByteArray()).isEqualTo(Arrays.copyOfRange(bytes, cut, bytes.length));
        assertThat(pictures.read).as("nothing before it is read").isEmpty();
        assertThat(log()).containsExactly(Action.DOWNLOAD_RESUMED, Action.STUDY_DOWNLOADED);
        assertThat(taken()).isEqualTo(1);
    }

    @Test
    void everyPlaceItMayBeCutAtGivesTheSameBytes() throws Exception {
        outsiders.enter(patient);
        var bytes = get(address).getContentAsByteArray();

        for (int cut = 1; cut < bytes.length; cut += 97) {
            assertThat(get(address, "Range", "bytes=" + cut + "-").getContentAsByteArray())
                    .as("from %d", cut)
                    .isEqualTo(Arrays.copyOfRange(bytes, cut, bytes.length));
        }
        assertThat(get(address, "Range", "bytes=7-107").getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, 7, 108));
        assertThat(get(address, "Range", "bytes=-50").getContentAsByteArray())
                .isEqualTo(Arrays.copyOfRange(bytes, bytes.length - 50, bytes.length));
    }

    @Test
    void aPartOfOtherBytesIsGivenAsAWholeAndOneBeyondTheEndNotAtAll() throws Exception {
        outsiders.enter(patient);
        var bytes = get(address).getContentAsByteArray();

        var whole = get(address, "Range", "bytes=100-", "If-Range", "\"other\"");
        var beyond = get(address, "Range", "bytes=" + bytes.length + "-");

        assertThat(whole.getStatus()).isEqualTo(200);
        assertThat(whole.getContentAsByteArray()).isEqualTo(bytes);
        assertThat(beyond.getStatus()).isEqualTo(416);
        assertThat(log()).as("what was not given is not written down").hasSize(2);
    }

    @Test
    void whoGoesOnAfterLongOrInAnotherSessionTakesItOnceMore() throws Exception {
        dentist();
        get(address);
        session = new MockHttpSession();
        get(address, "Range", "bytes=100-");
        clock.advance(Underway.LONGEST.plus(Duration.ofSeconds(1)));
        get(address, "Range", "bytes=100-");

        assertThat(log()).containsOnly(Action.STUDY_DOWNLOADED).hasSize(3);
        assertThat(taken()).isEqualTo(3);
    }

    @Test
    @Quality(63)
    void aGrantThatIsWithdrawnBetweenCutAndRestRefusesTheRest() throws Exception {
        dentist();
        var tag = get(address).getHeader("ETag");
        withdraw();
        outsiders.enter(dentist);

        assertThat(get(address, "Range", "bytes=100-", "If-Range", tag).getStatus())
                .isEqualTo(404);
    }

    @Test
    @Quality(63)
    void aGrantThatIsWithdrawnWhileItLeavesEndsItBeforeTheNextFile() throws Exception {
        dentist();
        pictures.read.clear();
        var context = SecurityContextHolder.getContext();
        pictures.meanwhile = () -> {
            var taker = context.getAuthentication();
            withdraw();
            context.setAuthentication(taker);
        };

        assertThatThrownBy(() -> get(address)).hasMessageContaining("withdrawn");

        assertThat(pictures.read).hasSize(1);
    }

    @Test
    void aPersonTakesAllThereIsOrWhatTheyChoose() throws Exception {
        var other = pictures.add(patient, LocalDate.of(2125, 4, 5), 1);
        pictures.add(patient, LocalDate.of(2125, 5, 5), 1);
        outsiders.enter(patient);

        var all = unpacked(get(people()).getContentAsByteArray());
        var two = unpacked(get(people() + "?study=" + study.value() + "&study=" + other.value())
                .getContentAsByteArray());

        assertThat(all.keySet()).filteredOn(name -> name.contains("/IM")).hasSize(5);
        assertThat(two.keySet())
                .filteredOn(name -> name.contains("/IM"))
                .containsExactly(
                        "DICOM/ST000001/SE000001/IM000001",
                        "DICOM/ST000002/SE000001/IM000001",
                        "DICOM/ST000002/SE000001/IM000002",
                        "DICOM/ST000002/SE000001/IM000003");
        assertThat(log()).hasSize(5);
    }

    @Test
    @Quality(62)
    void ofAPersonNobodyTakesMoreThanTheySee() throws Exception {
        dentist();
        var hidden = pictures.add(patient, LocalDate.of(2125, 4, 5), 1);

        assertThat(unpacked(get(people()).getContentAsByteArray()).keySet())
                .filteredOn(name -> name.contains("/IM"))
                .hasSize(3);
        assertThat(get(people() + "?study=" + hidden.value()).getStatus()).isEqualTo(404);
        assertThat(get(people() + "?study=" + study.value() + "&study=" + hidden.value())
                        .getStatus())
                .isEqualTo(404);
        assertThat(get(people() + "?study=nothing").getStatus()).isEqualTo(404);
        outsiders.enter(outsiders.dentist("Chuzhda"));
        assertThat(get(people()).getStatus()).isEqualTo(404);
        outsiders.enter(outsiders.patient());
        assertThat(get(people()).getStatus()).isEqualTo(404);
        assertThat(get(address).getStatus()).isEqualTo(404);
        assertThat(trail.page(Filter.about(patient.value()), 0, 50))
                .extracting(Entry::outcome)
                .contains(Outcome.REFUSED);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"PATIENT", "DENTIST", "PRACTICE_ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    @Quality(64)
    void nobodyOfTheStaffTakesAnything(Role role) throws Exception {
        pictures.inHand = study;
        outsiders.enter(role);

        assertThat(get(address).getStatus()).isEqualTo(404);
        assertThat(get(people()).getStatus()).isEqualTo(404);
    }

    @Test
    void atTheKioskThereIsNothingToTake() throws Exception {
        session.setAttribute(Kiosk.MARK, true);
        outsiders.enter(patient);

        assertThat(get(address).getStatus()).isEqualTo(404);
        assertThat(get(people()).getStatus()).isEqualTo(404);
    }

    @Test
    void whoAsksForTheHeadAloneTakesNothing() throws Exception {
        outsiders.enter(patient);

        var head = web.perform(MockMvcRequestBuilders.head(address)).andReturn().getResponse();

        assertThat(head.getContentLength()).isEqualTo(get(address).getContentAsByteArray().length);
        assertThat(log()).as("of the second alone").hasSize(1);
    }

    /** A dentist who was given the study is signed in. */
    void dentist() {
        dentist = outsiders.dentist("Vzemashta");
        outsiders.enter(patient);
        grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();
        outsiders.enter(dentist);
    }

    void withdraw() {
        outsiders.enter(patient);
        sharing.withdraw(grant);
    }

    String people() {
        return "/images/people/" + patient.value() + "/archive.zip";
    }

    List<Action> log() {
        return trail.page(Filter.about(patient.value()), 0, 50).stream()
                .map(Entry::action)
                .filter(List.of(Action.STUDY_DOWNLOADED, Action.DOWNLOAD_RESUMED)::contains)
                .toList();
    }

    long taken() {
        outsiders.enter(patient);
        return register.own(patient).stream()
                .filter(line -> line.entry().act() == Act.DOWNLOADED)
                .count();
    }

    MockHttpServletResponse get(String what, String... headers) throws Exception {
        var request = MockMvcRequestBuilders.get(what).session(session);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return web.perform(request).andReturn().getResponse();
    }

    static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    static Map<String, byte[]> unpacked(byte[] bytes) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
