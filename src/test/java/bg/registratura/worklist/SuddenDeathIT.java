package bg.registratura.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.dicom.TestSlices;
import bg.registratura.dimse.TestUnit;
import bg.registratura.imaging.ReceivingHouse;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The house killed in the middle of receiving, sometimes with its database: whatever a unit was told is kept is there and
 * whole, nothing is listed by half, and nothing lies about. {@code deploy/bench kill} does it a hundred times.
 */
class SuddenDeathIT {

    static final int ROUNDS = Integer.getInteger("registratura.kill.rounds", 4);
    static final int SENDERS = 3;
    static final int MOST = 40;

    @TempDir
    Path data;

    final Random random = new Random(17);
    final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    final Map<String, byte[]> unanswered = new ConcurrentHashMap<>();
    KilledHouse house;

    @BeforeEach
    void build() {
        house = new KilledHouse(data);
    }

    @AfterEach
    void end() {
        house.kill(true);
    }

    @Test
    void whatWasAcknowledgedIsThereAndWhole() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            check(house.start());
            sendAgain();
            receiveUntilKilled(1 + random.nextInt(MOST), round % 2 == 1);
        }
        check(house.start());
        sendAgain();
        house.kill(false);
        check(house.start());
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
        Files.writeString(
                Path.of("target/bench-kill.txt"),
                "killed %1$d times: %2$d pictures acknowledged, each there and whole%n{\"bench\":\"kill\",\"rounds\":%1$d,\"acknowledged\":%2$d}%n"
                        .formatted(ROUNDS, acknowledged.size()));
    }

    /** What it proves of itself at a start. */
    void check(List<String> said) {
        var listed = new HashMap<String, String>();
        said.stream()
                .filter(line -> line.startsWith(ReceivingHouse.PROVED))
                .map(line -> line.substring(ReceivingHouse.PROVED.length()).split(" "))
                .forEach(words -> listed.put(words[0], words[1]));
        assertThat(listed.values()).allMatch("WHOLE"::equals);
        assertThat(listed.keySet()).containsAll(acknowledged);
        assertThat(said).noneMatch(line -> line.startsWith(ReceivingHouse.LEFT));
    }

    /** What nobody answered a unit sends again, and it is taken. */
    void sendAgain() throws Exception {
        if (unanswered.isEmpty()) {
            return;
        }
        try (var unit = TestUnit.calling(house.port(), ReceivingHouse.UNIT)) {
            for (var left : Map.copyOf(unanswered).entrySet()) {
                assertThat(unit.store(left.getValue())).isZero();
                acknowledged.add(left.getKey());
                unanswered.remove(left.getKey());
            }
        }
    }

    void receiveUntilKilled(int count, boolean withDatabase) throws Exception {
        var enough = new CountDownLatch(count);
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int n = 0; n < SENDERS; n++) {
                senders.execute(() -> send(uid(), enough));
            }
            enough.await();
            house.kill(withDatabase);
        }
    }

    void send(String study, CountDownLatch enough) {
        try (var unit = TestUnit.calling(house.port(), ReceivingHouse.UNIT)) {
            for (int n = 0; house.lives(); n++) {
                var uid = uid();
                var slice = TestSlices.picture(study, study + ".1", uid, n);
                unanswered.put(uid, slice);
                if (unit.store(slice) == 0) {
                    acknowledged.add(uid);
                    unanswered.remove(uid);
                    enough.countDown();
                }
            }
        } catch (IOException | IllegalStateException e) {
            // The house is gone, as it was to be.
            assertThat(e).isNotNull();
        }
    }

    static String uid() {
        return "2.25." + new BigInteger(UUID.randomUUID().toString().replace("-", ""), 16);
    }
}
