package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.dicom.Lettering;
import bg.registratura.dicom.Repertoire;
import bg.registratura.imaging.Readings.Reading;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ReadingsTest {

    static final String NAME = "Иванова Ана";

    @Autowired
    ApplicationContext house;

    @Autowired
    Arrivals arrivals;

    @Autowired
    Assignments assignments;

    @Autowired
    Readings readings;

    @Autowired
    JdbcTemplate sql;

    @Value("${registratura.data}")
    Path data;

    @BeforeEach
    void technician() {
        At.desk(Role.TECHNICIAN);
    }

    @AfterEach
    void leave() {
        At.theDoor();
    }

    @Test
    void aPersonWhoCanReadSaysWhatTheNameIsAndTheFileStays() throws IOException {
        var kept = kept("ISO-8859-5");
        var study = waiting(kept.study());
        assertThat(study.lettering()).isEqualTo(Lettering.REPAIRED);
        assertThat(study.patientName()).isNotEqualTo(NAME);
        var before = Files.readAllBytes(TestOrders.file(data, kept.instance()));

        assertThat(readings.of(study.id())).contains(new Reading(Repertoire.ISO_IR_144, NAME));
        assertThat(readings.of(study.id()).getFirst().name()).isEqualTo(study.patientName());
        assertThat(readings.choose(study, Repertoire.ISO_IR_144)).isTrue();

        assertThat(waiting(kept.study()).patientName()).isEqualTo(NAME);
        assertThat(Files.readAllBytes(TestOrders.file(data, kept.instance()))).isEqualTo(before);
    }

    @Test
    void whatTheHouseMendedByItselfIsAmongTheReadings() throws IOException {
        var study = waiting(kept("windows-1251").study());

        assertThat(study.patientName()).isEqualTo(NAME);
        assertThat(readings.of(study.id()).getFirst().name()).isEqualTo(NAME);
    }

    @Test
    void whatBelongsToSomebodyIsReadNoMore() throws IOException {
        var study = waiting(kept("ISO-8859-5").study());
        var order =
                assignments.order(order(house, TestPeople.somebody()).number()).orElseThrow();
        assignments.assign(study, order.order(), "compared");

        assertThat(readings.choose(study, Repertoire.ISO_IR_144)).isFalse();
        assertThatThrownBy(() -> sql.update(
                        "update study set lettering = 'DOUBTFUL' where study_id = ?",
                        study.id().value().toString()))
                .hasStackTraceContaining("read anew only while it is nobody's");
    }

    private Reception.Kept kept(String letters) throws IOException {
        var file = picture("none")
                .text(0x00080005, "CS", "ISO_IR 100")
                .bytes(0x00100010, "PN", "Иванова^Ана".getBytes(Charset.forName(letters)));
        return (Reception.Kept) arrivals.upload("IM1", new ByteArrayInputStream(file.file()));
    }

    private Unassigned waiting(StudyId study) {
        return assignments.waiting().stream()
                .filter(each -> each.id().equals(study))
                .findFirst()
                .orElseThrow();
    }
}
