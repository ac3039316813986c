package bg.registratura.dicomweb;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.TestClock;
import java.time.Duration;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaceTest {

    final TestClock clock = new TestClock();
    final Pace pace = new Pace(clock);
    final ProgramTokenId one = new ProgramTokenId(UUID.randomUUID());
    final ProgramTokenId other = new ProgramTokenId(UUID.randomUUID());

    @Test
    void aProgramFetchesAVolumeAtOnceAndThenThirtyPicturesASecondAndNoOtherWaitsForIt() {
        assertThat(taken(Pace.AT_ONCE + 50)).isEqualTo(Pace.AT_ONCE);
        assertThat(pace.takes(other)).isTrue();

        clock.advance(Duration.ofSeconds(1));
        assertThat(taken(50)).isEqualTo(30);

        clock.advance(Duration.ofMinutes(1));
        assertThat(taken(Pace.AT_ONCE + 50)).isEqualTo(Pace.AT_ONCE);
    }

    long taken(int tries) {
        return IntStream.range(0, tries).filter(_ -> pace.takes(one)).count();
    }
}
