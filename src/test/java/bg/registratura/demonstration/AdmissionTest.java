package bg.registratura.demonstration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;

import bg.registratura.TestClock;
import bg.registratura.credential.Credentials;
import bg.registratura.credential.Redemptions;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountKind;
import bg.registratura.security.Activation;
import bg.registratura.security.OwnKeys;
import bg.registratura.security.Role;
import bg.registratura.security.SignedIn;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AdmissionTest {

    private static final SignedIn SOMEBODY = new SignedIn(
            new AccountId(UUID.randomUUID()), AccountKind.STAFF, "Ст. Пробна", null, Set.of(Role.RECEPTION));

    final TestClock clock = new TestClock();
    final Admission admission =
            new Admission(mock(Checks.class), mock(Credentials.class), mock(Redemptions.class), clock);
    final Admission.Keys keys = admission.keys(true);
    int tries;

    @Test
    void leavesTheCodeOfNowToTheFirstSignIn() {
        assertThat(admission.opened(keys, own -> judged(own, Duration.ZERO))).isEqualTo(SOMEBODY);
        assertThat(tries).isOne();
    }

    @Test
    void aHalfMinuteThatEndsOnTheWayIsNoReasonToStayOutside() {
        assertThat(admission.opened(keys, own -> judged(own, Duration.ofSeconds(tries == 0 ? 30 : 0))))
                .isEqualTo(SOMEBODY);
        assertThat(tries).isEqualTo(2);
    }

    @Test
    void aDoorThatStaysShutSaysWhy() {
        assertThatThrownBy(() -> admission.opened(keys, _ -> new Activation.TooLate()))
                .hasMessageContaining("TooLate");
        assertThatThrownBy(() -> admission.opened(keys, own -> judged(own, Duration.ofSeconds(90))))
                .hasMessageContaining("WrongCode");
    }

    /** A door to which the way takes a while; it judges by the code alone and spends nothing of now. */
    private Activation judged(OwnKeys own, Duration way) {
        clock.advance(way);
        tries++;
        var step = keys.totp().matchingStep(own.code(), clock.instant(), 0);
        long now = clock.instant().getEpochSecond() / 30;
        return step.isPresent() && step.getAsLong() < now
                ? new Activation.Opened(SOMEBODY)
                : new Activation.WrongCode();
    }
}
