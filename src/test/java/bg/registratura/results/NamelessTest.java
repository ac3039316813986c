package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.dicom.Deidentified;
import bg.registratura.dicom.DiscDirectory;
import bg.registratura.disclosure.Act;
import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.GrantId;
import bg.registratura.sharing.Granting.Granted;
import bg.registratura.sharing.Looks;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.Kiosk;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** A study that a dentist takes without the person. */
@DatabaseTest
class NamelessTest {

    @Autowired
    InventedPictures pictures;

    @Autowired
    Sharing sharing;

    @Autowired
    Looks looks;

    @Autowired
    DisclosureRegister register;

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
    GrantId grant;
    MockHttpSession session = new MockHttpSession();

    @BeforeEach
    void given() {
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 2);
        var dentist = outsiders.dentist("Bezimenna");
        outsiders.enter(patient);
        grant = ((Granted) sharing.grantFor(dentist, study, 7)).grant();
        outsiders.enter(dentist);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void holdsThePicturesTheirDirectoryAndSumsAndNothingOfThePerson() throws Exception {
        var answer = get("TEACHING");

        var bytes = answer.getContentAsByteArray();
        assertThat(answer.getContentLength()).isEqualTo(bytes.length);
        var files = ParcelTest.unpacked(bytes);
        assertThat(files.keySet())
                .containsExactly(
                        "README.TXT",
                        "DICOMDIR",
                        "SHA256SUM",
                        "DICOM/ST000001/SE000001/IM000001",
                        "DICOM/ST000001/SE000001/IM000002");
        ParcelTest.text(files, "SHA256SUM").lines().forEach(line -> {
            var parts = line.split("  ");
            assertThat(HexFormat.of().formatHex(Sums.sha256(files.get(parts[1]))))
                    .as(parts[1])
                    .isEqualTo(parts[0]);
        });
        var all = new String(bytes, StandardCharsets.UTF_8);
        var drawnByLot = "2\\.25\\.\\d+|[0-9a-f]{64}";
        assertThat(all.replaceAll(drawnByLot, ""))
                .doesNotContain("Примерна", "10482", InventedPictures.INSTITUTION, "Primerna", "2125")
                .doesNotContain(study.value().toString());
        assertThat(all).contains(Deidentified.NOBODY, words.of("results.nameless.burned.MAYBE"));
        assertThat(DiscDirectory.read(files.get("DICOMDIR")).orElseThrow().files())
                .hasSize(2)
                .allMatch(listed -> all.contains(String.valueOf(listed.sopInstance())));
    }

    @Test
    void twoExportsHaveNoNameInCommon() throws Exception {
        var one = ParcelTest.unpacked(get("OPINION").getContentAsByteArray());
        var other = ParcelTest.unpacked(get("OPINION").getContentAsByteArray());

        assertThat(one.get("DICOMDIR")).isNotEqualTo(other.get("DICOMDIR"));
    }

    @Test
    void standsInTheRegisterWithItsPurposeAndAmongTheLooks() throws Exception {
        get("TEACHING");

        outsiders.enter(patient);
        assertThat(register.own(patient)).extracting(line -> line.entry().act()).containsExactly(Act.DEID_TEACHING);
        assertThat(looks.at(patient, 9)).extracting(Looks.Look::action).contains(Action.STUDY_DEIDENTIFIED);
    }

    @Test
    void withoutAPurposeNothingLeaves() throws Exception {
        for (var purpose : new String[] {"", "FUN", "teaching"}) {
            assertThat(get(purpose).getStatus()).as(purpose).isEqualTo(404);
        }
        outsiders.enter(patient);
        assertThat(register.own(patient)).isEmpty();
    }

    @Test
    @Quality(63)
    void isForTheDentistOfAStandingGrantAlone() throws Exception {
        outsiders.enter(outsiders.dentist("Chuzhda"));
        assertThat(get("TEACHING").getStatus()).isEqualTo(404);
        outsiders.enter(patient);
        assertThat(get("TEACHING").getStatus()).as("the patient").isEqualTo(404);
        sharing.withdraw(grant);
        assertThat(register.own(patient)).isEmpty();
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

        assertThat(get("TEACHING").getStatus()).isEqualTo(404);
    }

    @Test
    void atTheKioskThereIsNothingToTake() throws Exception {
        session.setAttribute(Kiosk.MARK, true);

        assertThat(get("TEACHING").getStatus()).isEqualTo(404);
    }

    MockHttpServletResponse get(String purpose) throws Exception {
        return web.perform(MockMvcRequestBuilders.get("/images/studies/" + study.value() + "/deidentified.zip")
                        .param("purpose", purpose)
                        .session(session))
                .andReturn()
                .getResponse();
    }
}
