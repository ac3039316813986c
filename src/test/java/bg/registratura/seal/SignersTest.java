package bg.registratura.seal;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import bg.registratura.crypto.TestSealingKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.util.function.Supplier;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A paper is sealed")
class SignersTest {

    static final Supplier<Holder> LAB = () -> new Holder("„Образцова рентгенография“ ЕООД", "000000000");

    @TempDir
    Path data;

    final TestClock clock = new TestClock();

    @Test
    @DisplayName("with the house's own key where none is given, and with the same after a start")
    void own() {
        var first = signers(given(null, "")).current(LAB);

        assertThat(first.madeHere()).isTrue();
        assertThat(first.certificate().getSubjectX500Principal().getName())
                .contains("CN=„Образцова рентгенография“ ЕООД", "C=BG");
        assertThat(first.certificate().getKeyUsage())
                .containsExactly(false, true, false, false, false, false, false, false, false);
        assertThat(signers(given(null, "")).current(LAB).certificate()).isEqualTo(first.certificate());
    }

    @Test
    @DisplayName("with another key of its own from thirty days before the end of the first")
    void renewed() {
        var signers = signers(given(null, ""));
        var first = signers.current(LAB).certificate();
        clock.set(first.getNotAfter().toInstant().minus(Duration.ofDays(31)));
        assertThat(signers.current(LAB).certificate()).isEqualTo(first);

        clock.advance(Duration.ofDays(2));

        var second = signers.current(LAB).certificate();
        assertThat(second).isNotEqualTo(first);
        assertThat(second.getNotBefore().toInstant()).isEqualTo(clock.instant());
        assertThat(signers(given(null, "")).current(LAB).certificate()).isEqualTo(second);
    }

    @Test
    @DisplayName("with the key in a PKCS #12 file that is given")
    void given() throws Exception {
        var file = keystore("a password");
        var signers = signers(given(file, "a password"));

        var signer = signers.current(LAB);

        assertThat(signer.madeHere()).isFalse();
        assertThat(signers.state()).isEqualTo(GivenState.SEALS);
        assertThat(signer.toString()).doesNotContain("PRIVATE");
        assertThat(data.resolve("keys/seal.key")).doesNotExist();
    }

    @Test
    @DisplayName("with its own while the given one does not open, and with that one a minute after it does")
    void unreadable() throws Exception {
        var file = keystore("a password");
        var away = file.resolveSibling("away");
        Files.move(file, away);
        var signers = signers(given(file, "a password"));

        assertThat(signers.current(LAB).madeHere()).isTrue();
        assertThat(signers.state()).isEqualTo(GivenState.UNREADABLE);

        Files.move(away, file);
        assertThat(signers.current(LAB).madeHere()).isTrue();
        clock.advance(Duration.ofMinutes(1));
        assertThat(signers.current(LAB).madeHere()).isFalse();
    }

    @Test
    @DisplayName("with its own when the password is another's, and when the given certificate has ended")
    void outOfTime() throws Exception {
        assertThat(signers(given(keystore("a password"), "another"))
                        .current(LAB)
                        .madeHere())
                .isTrue();

        var signers = signers(given(keystore("a password"), "a password"));
        clock.set(signers.current(LAB).certificate().getNotAfter().toInstant().plusSeconds(1));
        assertThat(signers.current(LAB).madeHere()).isTrue();
        assertThat(signers.state()).isEqualTo(GivenState.OUT_OF_TIME);
    }

    @Test
    @DisplayName("with its own once the given key fails to sign")
    void fails() throws Exception {
        var signers = signers(given(keystore("a password"), "a password"));
        signers.failed(signers.current(LAB), new GeneralSecurityException("pulled out"));

        assertThat(signers.current(LAB).madeHere()).isTrue();
    }

    private Signers signers(GivenKey given) {
        return new Signers(given, TestSealingKey.keysIn(data), clock);
    }

    private static GivenKey given(Path keystore, String password) {
        return new GivenKey(keystore, null, 0, "", password, null);
    }

    private Path keystore(String password) throws IOException, GeneralSecurityException {
        var key = TestSealingKey.of("„Образцова рентгенография“ ЕООД");
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("seal", key.key(), password.toCharArray(), new Certificate[] {key.certificate()});
        var file = data.resolve("seal.p12");
        try (var out = Files.newOutputStream(file)) {
            store.store(out, password.toCharArray());
        }
        return file;
    }
}
