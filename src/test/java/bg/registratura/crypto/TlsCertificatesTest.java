package bg.registratura.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import bg.registratura.TestClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TlsCertificatesTest {

    @TempDir
    Path directory;

    final TestClock clock = new TestClock();

    @Test
    @Quality(60)
    void oneCertificateIsMadeAndKeptUntilItRunsOut() throws Exception {
        var first = certificate().fingerprint();
        clock.advance(Duration.ofDays(690));
        assertThat(certificate().fingerprint()).isEqualTo(first);
        clock.advance(Duration.ofDays(15));
        var renewed = certificate().fingerprint();
        assertThat(renewed).isNotEqualTo(first);
        assertThat(certificate().fingerprint()).isEqualTo(renewed);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(certificate().key())))
                .isEqualTo("rw-------");
    }

    /** A power cut between the key and its certificate, or in the middle of either. */
    @Test
    void whatWasLeftHalfWrittenIsMadeAnew() throws Exception {
        var whole = certificate();
        var first = whole.fingerprint();
        Files.writeString(whole.certificate(), "");
        assertThat(certificate().fingerprint()).isNotEqualTo(first);

        Files.delete(whole.key());
        var key = certificate();
        assertThat(key.key()).exists();
    }

    TlsCertificate certificate() {
        return TlsCertificates.in(directory, clock).forName("database", List.of("127.0.0.1"));
    }
}
