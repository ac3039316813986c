package bg.registratura.results;

import static bg.registratura.consent.ConsentRows.DAY;
import static bg.registratura.consent.ConsentRows.row;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.ReportRows;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.security.Role;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Granting;
import bg.registratura.sharing.Looks;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.Showing;
import bg.registratura.sharing.TestOutsiders;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Of a study that nobody had consented to no pixel leaves the house until the two have released it. */
@DatabaseTest
class WithheldViewingTest {

    @Autowired
    InventedPictures pictures;

    @Autowired
    Viewing viewing;

    @Autowired
    GivenPictures list;

    @Autowired
    Sharing sharing;

    @Autowired
    ChairCodes codes;

    @Autowired
    Looks looks;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    MockMvc web;
    TestOutsiders outsiders;
    ConsentRows rows;
    ReportRows told;
    PatientId patient;
    StudyId study;
    UUID incident;

    @Autowired
    void web(WebApplicationContext context) {
        web = MockMvcBuilders.webAppContextSetup(context).build();
    }

    @BeforeEach
    void studyWithoutConsent() {
        outsiders = new TestOutsiders(dsl, clock);
        rows = new ConsentRows(sql, DAY.minusYears(44));
        told = new ReportRows(rows);
        incident = told.incident();
        told.unconsented(told.report(Map.of()), incident, Map.of());
        patient = new PatientId(rows.patient);
        study = pictures.add(new StudyId(told.study), patient, DAY, 1);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
    }

    @Test
    void itsPatientIsToldThatItIsReviewedAndSeesNoPixel() throws Exception {
        outsiders.enter(patient);

        assertThat(viewing.mine()).singleElement().satisfies(card -> {
            assertThat(card.study().withheld()).isTrue();
            assertThat(card.study().cover()).isNull();
        });
        assertThat(viewing.open(study)).isEmpty();
        nothingLeaves();
    }

    @Test
    void itsDentistSeesNoPixelEither() throws Exception {
        var dentist = outsiders.dentist("Zadurzhana");
        outsiders.enter(patient);
        sharing.grantFor(dentist, null, 7);
        outsiders.enter(dentist);

        assertThat(InventedPictures.all(list))
                .allSatisfy(card -> assertThat(card.study().cover()).isNull());
        assertThat(viewing.open(study)).isEmpty();
        nothingLeaves();
    }

    @Test
    void noCodeIsShownForIt() {
        outsiders.enterToStay(patient);

        assertThat(codes.show(patient, study, ChairTerm.WEEK))
                .isEqualTo(new Showing.Refused(Granting.Reason.STUDY_WITHHELD));
    }

    @Test
    void itIsSeenWhenTheTwoReleasedIt() {
        for (var role : new String[] {"REPORTING_PHYSICIAN", "DPO"}) {
            var account = rows.account(role);
            rows.insert("account_role", row("account_id", account, "role", role));
            told.decide(incident, role, account, "RELEASED", ReportRows.TEN.plusHours(1));
        }
        outsiders.enter(patient);

        assertThat(viewing.open(study)).isPresent();
        assertThat(viewing.mine().getFirst().study().withheld()).isFalse();
    }

    @Test
    void thePhysicianLooksAtItWhileItIsUndecidedAndTakesNothing() throws Exception {
        var account = outsiders.enter(Role.REPORTING_PHYSICIAN);
        var base = "/images/" + pictures.first(study).value() + "/";

        assertThat(viewing.open(study)).isPresent();
        assertThat(looks.at(patient, 9)).singleElement().satisfies(look -> assertThat(look.account())
                .isEqualTo(account.value()));
        assertThat(status(base + "preview")).isEqualTo(200);
        assertThat(status(base + "original")).isEqualTo(404);

        for (var role : new String[] {"REPORTING_PHYSICIAN", "DPO"}) {
            var one = rows.account(role);
            rows.insert("account_role", row("account_id", one, "role", role));
            told.decide(incident, role, one, "WITHHELD", ReportRows.TEN.plusHours(1));
        }
        assertThat(viewing.open(study)).isEmpty();
        assertThat(status(base + "preview")).isEqualTo(404);
    }

    @Test
    void neitherTheOfficerNorATechnicianLooksAtItForThat() throws Exception {
        for (var role : new Role[] {Role.DPO, Role.TECHNICIAN}) {
            outsiders.enter(role);

            assertThat(viewing.open(study)).isEmpty();
            nothingLeaves();
        }
    }

    int status(String address) throws Exception {
        return web.perform(MockMvcRequestBuilders.get(address))
                .andReturn()
                .getResponse()
                .getStatus();
    }

    void nothingLeaves() throws Exception {
        var base = "/images/" + pictures.first(study).value() + "/";
        var addresses = Stream.concat(
                Stream.of("thumbnail", "description", "preview", "frame/1", "original", "picture.jpg", "picture.pdf")
                        .map(base::concat),
                Stream.of("/images/studies/" + study.value() + "/archive.zip"));
        for (var address : addresses.toList()) {
            assertThat(status(address)).as(address).isEqualTo(404);
        }
    }
}
