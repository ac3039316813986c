package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.shell.Supply.Kind;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class OutagesTest {

    @Test
    void knowWhatIsAwayAndThatItCameBack() throws InterruptedException {
        var there = new AtomicInteger();
        var outages = new Outages(List.of(supply(Kind.DATABASE, () -> there.get() > 0), supply(Kind.ARCHIVE, () -> {
            if (there.get() == 0) {
                throw new IOException("no such directory");
            }
            return true;
        })));
        assertThat(outages.now()).isEmpty();

        outages.ask();
        assertThat(outages.now()).containsExactlyInAnyOrder(Kind.DATABASE, Kind.ARCHIVE);

        there.set(1);
        outages.ask();
        assertThat(outages.now()).isEmpty();
    }

    @Test
    void takeWhatNeverAnswersForAwayAndDoNotAskItAgainMeanwhile() throws InterruptedException {
        var answer = new CountDownLatch(1);
        var asked = new AtomicInteger();
        var outages = new Outages(List.of(supply(Kind.ARCHIVE, () -> {
            asked.incrementAndGet();
            answer.await();
            return true;
        })));

        outages.ask();
        outages.ask();
        assertThat(outages.now()).containsExactly(Kind.ARCHIVE);
        assertThat(asked).hasValue(1);

        answer.countDown();
        outages.ask();
        assertThat(outages.now()).isEmpty();
    }

    static Supply supply(Kind kind, Callable<Boolean> answers) {
        return new Supply() {
            @Override
            public Kind kind() {
                return kind;
            }

            @Override
            public boolean answers() throws Exception {
                return answers.call();
            }
        };
    }
}
