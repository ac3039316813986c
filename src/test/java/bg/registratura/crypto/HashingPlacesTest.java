package bg.registratura.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.Quality;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Places to be judged in")
class HashingPlacesTest {

    static final int CROWD = 200;
    static final int PLACES = 3;
    static final int WAITING = 30;

    final HashingPlaces places = new HashingPlaces(PLACES, WAITING, Duration.ofMinutes(5));
    final AtomicInteger inside = new AtomicInteger();
    final AtomicInteger most = new AtomicInteger();

    @Test
    @Quality(29)
    @DisplayName("hold a few at once and a few waiting; of two hundred who come together the rest is told at once")
    void holdAFew() throws Exception {
        var goOn = new Semaphore(0);
        var turnedAway = new CountDownLatch(CROWD - PLACES - WAITING);
        try (var crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CROWD)
                    .mapToObj(_ -> crowd.submit(() -> {
                        var answer = places.in(() -> work(goOn));
                        if (answer.isEmpty()) {
                            turnedAway.countDown();
                        }
                        return answer;
                    }))
                    .toList();
            turnedAway.await();
            goOn.release(CROWD);

            long judged = 0;
            for (Future<Optional<Integer>> answer : answers) {
                judged += answer.get().isPresent() ? 1 : 0;
            }
            assertThat(judged).isEqualTo(PLACES + WAITING);
            assertThat(most.get()).isLessThanOrEqualTo(PLACES);
        }
    }

    @Test
    @Quality(29)
    @DisplayName("leave one core to those who are inside, and are few on any machine")
    void leaveACore() {
        assertThat(HashingPlaces.placesOf(1)).isEqualTo(1);
        assertThat(HashingPlaces.placesOf(2)).isEqualTo(1);
        assertThat(HashingPlaces.placesOf(4)).isEqualTo(3);
        assertThat(HashingPlaces.placesOf(64)).isEqualTo(3);
    }

    @Test
    @DisplayName("are free again after somebody fell")
    void areGivenBack() {
        var one = new HashingPlaces(1, 1, Duration.ZERO);
        try {
            one.in(() -> {
                throw new IllegalStateException("fell");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("fell");
        }

        assertThat(one.in(() -> 1)).contains(1);
    }

    int work(Semaphore goOn) {
        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
        goOn.acquireUninterruptibly();
        return inside.decrementAndGet();
    }
}
