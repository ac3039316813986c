package bg.registratura.imaging;

import static bg.registratura.imaging.TestOrders.file;
import static bg.registratura.imaging.TestOrders.order;
import static bg.registratura.imaging.TestOrders.picture;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.TestClock;
import bg.registratura.audit.Action;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class ArchiveProofTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Arrivals arrivals;

    @Autowired
    NightlyProof night;

    @Autowired
    ProofRepository repository;

    @Autowired
    Damages damages;

    @Autowired
    TestClock clock;

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
    void aFileThatChangedOnTheDiskIsFoundAndStaysInTheListUntilItIsPutBack() throws IOException {
        var instance = keep();
        var file = file(data, instance);
        var whole = Files.readAllBytes(file);
        assertThat(damages.proveAgain(instance)).isEqualTo(Proof.WHOLE);

        var changed = whole.clone();
        changed[changed.length / 2] ^= 1;
        Files.write(file, changed);
        night.prove();
        var foundAt = clock.instant();
        assertThat(damages.proveAgain(instance)).isEqualTo(Proof.CHANGED);
        clock.advance(Duration.ofDays(1));
        night.prove();

        assertThat(found(instance)).isEqualTo(Proof.CHANGED);
        assertThat(damages.all()).anySatisfy(damage -> {
            assertThat(damage.instance()).isEqualTo(instance);
            assertThat(damage.foundAt()).isEqualTo(foundAt);
        });
        assertThat(told(instance)).isEqualTo(1);
        Files.write(file, whole);
        night.prove();
        assertThat(found(instance)).isNull();
        assertThat(told(instance)).isEqualTo(2);
    }

    @Test
    void aFileThatIsGoneOrCutOffIsFound() throws IOException {
        var gone = keep();
        var cut = keep();
        var goneFrom = file(data, gone);
        var wasThere = Files.readAllBytes(goneFrom);
        Files.delete(goneFrom);
        var cutFrom = file(data, cut);
        var bytes = Files.readAllBytes(cutFrom);
        Files.write(cutFrom, Arrays.copyOf(bytes, bytes.length - 1));

        assertThat(damages.proveAgain(gone)).isEqualTo(Proof.MISSING);
        assertThat(damages.proveAgain(cut)).isEqualTo(Proof.CHANGED);
        assertThat(found(gone)).isEqualTo(Proof.MISSING);

        Files.write(goneFrom, wasThere);
        Files.write(cutFrom, bytes);
        assertThat(damages.proveAgain(gone)).isEqualTo(Proof.WHOLE);
        assertThat(damages.proveAgain(cut)).isEqualTo(Proof.WHOLE);
    }

    @Test
    void aFileOfAnotherPictureInItsPlaceIsFound() throws IOException {
        var one = keep();
        var other = keep();
        var own = Files.readAllBytes(file(data, one));

        Files.write(file(data, one), Files.readAllBytes(file(data, other)));
        assertThat(damages.proveAgain(one)).isEqualTo(Proof.CHANGED);

        Files.write(file(data, one), own);
        assertThat(damages.proveAgain(one)).isEqualTo(Proof.WHOLE);
    }

    @Test
    void everyFileIsProvedWithinThirtyNights() throws IOException {
        var kept = keep();
        for (int n = 0; n < 30; n++) {
            clock.advance(Duration.ofDays(1));
            night.prove();
        }

        assertThat(sql.queryForObject(
                        "select count(*) from instance left join instance_proof using (instance_id)"
                                + " where proved_at is null or proved_at < ?",
                        Integer.class,
                        clock.instant().minus(Duration.ofDays(30))))
                .isZero();
        assertThat(found(kept)).isNull();
    }

    private InstanceId keep() throws IOException {
        var file = picture(order(house, TestPeople.somebody()).number()).file();
        return ((Reception.Kept) arrivals.upload("IM1.dcm", new ByteArrayInputStream(file))).instance();
    }

    private Proof found(InstanceId instance) {
        return repository.damages().stream()
                .filter(damage -> damage.instance().equals(instance))
                .map(Damage::found)
                .findFirst()
                .orElse(null);
    }

    private int told(InstanceId instance) {
        return sql.queryForObject(
                "select count(*) from audit_event where action = ? and object_id = ?",
                Integer.class,
                Action.ARCHIVE_FILE_PROVED.name(),
                instance.value().toString());
    }
}
