package bg.registratura.results;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.imaging.Arrivals;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Bringer;
import bg.registratura.imaging.Brought;
import bg.registratura.imaging.BroughtFor;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.TestOrders;
import bg.registratura.language.Languages;
import bg.registratura.people.TestPeople;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.visit.Examination;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was made elsewhere is seen, given and compared as one's own, says where it was made, and asks nothing of this house. */
@DatabaseTest
class BroughtViewingTest {

    static final LocalDate DAY = LocalDate.of(2119, 3, 5);
    static final String WHERE = "Център Пример";

    @Autowired
    ApplicationContext house;

    @Autowired
    Viewing viewing;

    @Autowired
    Pairing pairing;

    @Autowired
    DentistNotes notes;

    @Autowired
    Sharing sharing;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    TestOutsiders outsiders;

    @BeforeEach
    void come() {
        clock.set(TestClock.START);
        outsiders = new TestOutsiders(dsl, clock);
    }

    @AfterEach
    void leave() {
        outsiders.leave();
        At.theDoor();
    }

    @Test
    void theArchiveGivesItOutAsItsPatients() throws IOException {
        var asked = TestOrders.order(house, TestPeople.somebody());
        var file = TestOrders.picture("EXT-1")
                .text(0x00080020, "DA", "21190305")
                .text(0x00100010, "PN", "PRIMERNA^VYARA")
                .text(0x00100030, "DA", "20811229");
        var kept = (Reception.Kept) house.getBean(Arrivals.class).upload("IM1", new ByteArrayInputStream(file.file()));
        var archive = house.getBean(LaboratoryPictures.class);
        assertThat(archive.study(kept.study())).as("it is nobody's yet").isEmpty();
        var assignments = house.getBean(Assignments.class);
        var waiting = assignments.waiting().stream()
                .filter(each -> each.id().equals(kept.study()))
                .findFirst()
                .orElseThrow();
        var order = assignments.order(asked.number()).orElseThrow().order();
        house.getBean(BroughtStudies.class)
                .keep(
                        waiting,
                        new Brought(order, Bringer.PATIENT, BroughtFor.COMPARISON, WHERE, Examination.PANORAMIC));

        assertThat(archive.ofPatient(asked.patient())).singleElement().satisfies(study -> {
            assertThat(study.id()).isEqualTo(kept.study());
            assertThat(study.madeWhere()).isEqualTo(WHERE);
            assertThat(study.madeOn()).isEqualTo(DAY);
            assertThat(StudyWords.when(Languages.BULGARIAN, study)).contains(WHERE, "другаде");
            assertThat(StudyWords.named(Languages.BULGARIAN, study)).contains(WHERE, "другаде");
            assertThat(archive.files(study.id())).singleElement().satisfies(one -> assertThat(one.length())
                    .isEqualTo(file.file().length));
        });
        assertThat(archive.ofPatients(List.of(asked.patient()))).hasSize(1);
    }

    @Test
    void itsPatientAndWhoWasGivenItSeeItBesideAnother() {
        var patient = outsiders.patient();
        var brought = pictures.bring(patient, DAY, WHERE);
        var own = pictures.add(patient, DAY.plusYears(6), 1);
        var dentist = outsiders.dentist("Sravnyavashta");

        outsiders.enter(dentist);
        assertThat(viewing.open(brought)).isEmpty();
        assertThat(notes.write(own, DentistNote.Kind.values()[0], "another one is needed"))
                .isFalse();
        outsiders.enter(patient);
        assertThat(viewing.open(brought)).isPresent();
        sharing.grantFor(dentist, null, 7);

        outsiders.enter(dentist);
        assertThat(pairing.open(own, null))
                .get()
                .satisfies(pair -> assertThat(pair.beside().study().madeWhere()).isEqualTo(WHERE));
        assertThat(notes.write(brought, DentistNote.Kind.values()[0], "another one is needed"))
                .as("nothing is to be made again of what was not made here")
                .isFalse();
    }
}
