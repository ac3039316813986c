package bg.registratura.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.TestClock;
import bg.registratura.document.TestPaper;
import bg.registratura.seal.SealFinding.Kind;
import bg.registratura.seal.TimeStampServer.Mood;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A seal with a time stamp")
class TimeStampsTest {

    final TestClock clock = new TestClock();
    TimeStampServer server;
    TimeStamps stamps;

    @BeforeEach
    void open() throws Exception {
        server = new TimeStampServer();
        stamps = new HttpTimeStamps(server.address(), Duration.ofSeconds(1), clock);
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    @DisplayName("is baseline T, with the server's moment in it")
    void isBaselineT() throws Exception {
        var sealed = act().at(SealLevel.T);

        var reports = SealTest.judged(sealed);
        var seal = reports.getDiagnosticData().getSignatures().getFirst();
        assertThat(seal.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_T);
        assertThat(seal.isSignatureIntact()).isTrue();
        assertThat(seal.getTimestampList()).hasSize(1).allSatisfy(stamp -> {
            assertThat(stamp.isMessageImprintDataIntact()).isTrue();
            assertThat(stamp.getProductionTime().toInstant()).isEqualTo(TestClock.START.plusSeconds(1));
        });
        assertThat(TestExam.of(sealed).kind()).isEqualTo(Kind.WHOLE);
        assertThat(stamps.failedAt()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANSWERS")
    @DisplayName("goes on without one when the server refuses, lies or is silent, and lets it rest for a minute")
    void goesOnWithout(Mood mood) throws Exception {
        server.mood = mood;
        var act = act();

        assertThatThrownBy(() -> act.at(SealLevel.T)).isInstanceOf(DSSException.class);
        var sealed = act.at(SealLevel.B);

        var seal = SealTest.judged(sealed).getDiagnosticData().getSignatures().getFirst();
        assertThat(seal.getSignatureFormat()).isEqualTo(SignatureLevel.PAdES_BASELINE_B);
        assertThat(seal.isSignatureIntact()).isTrue();
        assertThat(stamps.failedAt()).contains(TestClock.START);
        assertThat(stamps.mayBeAsked()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        assertThat(stamps.mayBeAsked()).isTrue();
    }

    private Pades act() throws Exception {
        return new Pades(TestPaper.prepared(), "seal", TestSeal.SIGNER, TestClock.START, stamps);
    }
}
