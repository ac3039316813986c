package bg.registratura.dimse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.net.ServerSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ListenerTest {

    static final Duration LONG = Duration.ofMinutes(1);
    static final Duration SHORT = Duration.ofMillis(300);

    final List<byte[]> kept = new CopyOnWriteArrayList<>();
    final List<String> broken = new CopyOnWriteArrayList<>();
    final CountDownLatch gone = new CountDownLatch(1);
    volatile StoreStatus status = StoreStatus.SUCCESS;
    Listener listener;

    @AfterEach
    void shut() {
        if (listener != null) {
            listener.close();
        }
    }

    @Test
    void answersWhoAsksWhetherItIsThere() throws IOException {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            assertThat(unit.echo()).isZero();
            assertThat(unit.echo()).isZero();
            unit.release();
        }
    }

    @Test
    void turnsAwayWhoIsUnknownAndWhoMeansAnother() throws IOException {
        int port = open(LONG, LONG, 4);
        assertThat(rejected(port, "REGISTRATURA", "STRANGER")).containsExactly(0, 1, 1, 3);
        assertThat(rejected(port, "ANOTHER", "UNIT")).containsExactly(0, 1, 1, 7);
        assertThat(rejected(port, "registratura", "UNIT")).containsExactly(0, 1, 1, 7);
        assertThat(rejected(port, "REGISTRATURA", "")).containsExactly(0, 1, 1, 3);
        assertThat(rejected(port, "REGISTRATURA", "\u0007BELL")).containsExactly(0, 1, 1, 3);
    }

    @Test
    void agreesOnWhatItKnowsAndOnNothingElse() throws IOException {
        try (var unit = new TestUnit(open(LONG, LONG, 4))) {
            var answer = unit.greet("REGISTRATURA", "UNIT").reader();
            answer.skip(68);
            var results = new ArrayList<Integer>();
            while (!answer.isOver()) {
                int kind = answer.u8();
                answer.skip(1);
                var item = answer.part(answer.u16());
                if (kind == 0x21) {
                    item.skip(2);
                    results.add(item.u8());
                }
            }
            assertThat(results).containsExactly(0, 0, 0, 3);
        }
    }

    @Test
    void oneMoreThanItBearsIsToldToComeLater() throws IOException {
        int port = open(LONG, LONG, 2);
        try (var first = TestUnit.calling(port, "UNIT");
                var second = TestUnit.calling(port, "UNIT")) {
            assertThat(rejected(port, "REGISTRATURA", "UNIT")).containsExactly(0, 2, 3, 2);
            assertThat(first.echo()).isZero();
            second.release();
        }
    }

    @Test
    void twentyAtOnceAreAnswered() throws Exception {
        int port = open(LONG, LONG, 20);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<Future<Integer>>();
            for (int i = 0; i < 20; i++) {
                answers.add(threads.submit(() -> {
                    try (var unit = TestUnit.calling(port, "UNIT")) {
                        return unit.echo() + unit.store(file(3000));
                    }
                }));
            }
            for (var answer : answers) {
                assertThat(answer.get()).isZero();
            }
        }
        assertThat(kept).hasSize(20);
    }

    @Test
    void whoOnlyHoldsTheLineIsHungUpOnAndHoldsNobody() throws IOException {
        int port = open(SHORT, LONG, 1);
        try (var silent = new Socket(InetAddress.getLoopbackAddress(), port);
                var half = new Socket(InetAddress.getLoopbackAddress(), port)) {
            half.getOutputStream().write(Arrays.copyOf(TestUnit.greeting("REGISTRATURA", "UNIT"), 40));
            try (var unit = TestUnit.calling(port, "UNIT")) {
                assertThat(unit.echo()).isZero();
            }
            assertThat(isHungUpOn(silent)).isTrue();
            assertThat(isHungUpOn(half)).isTrue();
        }
    }

    @Test
    void whoStopsInTheMidstOfAnObjectIsHungUpOnAndNothingIsKept() throws Exception {
        int port = open(LONG, SHORT, 4);
        try (var unit = TestUnit.calling(port, "UNIT")) {
            unit.announce("2.25.1");
            unit.piece(new byte[500]);
            unit.raw(Arrays.copyOf(TestUnit.data(3, false, true, new byte[500]), 100));
            assertThat(isHungUpOn(unit.socket)).isTrue();
        }
        gone.await();
        assertThat(kept).isEmpty();
        assertThat(broken).hasSize(1);
    }

    @Test
    void whoAbortsInTheMidstOfAnObjectLeavesNothing() throws Exception {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            unit.announce("2.25.1");
            unit.piece(new byte[500]);
            unit.abort();
        }
        gone.await();
        assertThat(kept).isEmpty();
        assertThat(broken).hasSize(1);
    }

    @Test
    void aMessageUnitLongerThanAgreedIsAborted() throws IOException {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            unit.raw(TestUnit.data(3, false, true, new byte[8000]));
            var answer = unit.pdu();
            assertThat(answer.kind()).isEqualTo(Pdu.Kind.ABORT);
            assertThat(answer.body()).containsExactly(0, 0, 2, 6);
        }
    }

    @Test
    void nonsenseIsAborted() throws IOException {
        int port = open(LONG, LONG, 4);
        try (var unit = new TestUnit(port)) {
            unit.raw("GET / HTTP/1.1\r\nHost: example\r\n\r\n".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
            assertThat(unit.pdu().body()).containsExactly(0, 0, 2, 1);
        }
        try (var unit = TestUnit.calling(port, "UNIT")) {
            unit.raw(TestUnit.greeting("REGISTRATURA", "UNIT"));
            assertThat(unit.pdu().body()).containsExactly(0, 0, 2, 2);
        }
    }

    @Test
    void anObjectIsHandedOnAsAFile() throws IOException {
        var file = file(5000);
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            assertThat(unit.store(file)).isZero();
            unit.release();
        }
        assertThat(kept).singleElement().satisfies(whole -> {
            assertThat(Arrays.copyOfRange(whole, 128, 132)).containsExactly('D', 'I', 'C', 'M');
            var data = TestUnit.dataOf(file);
            assertThat(Arrays.copyOfRange(whole, whole.length - data.length, whole.length))
                    .isEqualTo(data);
        });
    }

    @Test
    void aRefusalIsToldAndTheNextObjectIsHeard() throws IOException {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            status = StoreStatus.NOT_UNDERSTOOD;
            assertThat(unit.store(file(3000))).isEqualTo(0xC000);
            status = StoreStatus.OUT_OF_RESOURCES;
            assertThat(unit.store(file(3000))).isEqualTo(0xA700);
            status = StoreStatus.SUCCESS;
            assertThat(unit.store(file(3000))).isZero();
        }
    }

    @Test
    void anAskerWhoHasEnoughGetsNoMore() throws IOException {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            var keys = new Attributes().put(0x00100010, "PN", "");
            assertThat(unit.find(keys).matches()).hasSize(3);
            var cancelled = unit.findAndCancel(keys);
            assertThat(cancelled.status()).isEqualTo(0xFE00);
            assertThat(cancelled.matches()).hasSizeLessThan(3);
            assertThat(unit.echo()).isZero();
        }
    }

    @Test
    void isHeardAtItsOneAddressOnly() throws IOException {
        int port = open(LONG, LONG, 4);
        assertThatThrownBy(() -> new Socket(InetAddress.getByName("127.0.0.2"), port).close())
                .isInstanceOf(ConnectException.class);
    }

    @Test
    void everyAssociationEndsWithTheListener() throws IOException {
        try (var unit = TestUnit.calling(open(LONG, LONG, 4), "UNIT")) {
            listener.close();
            assertThat(isHungUpOn(unit.socket)).isTrue();
        }
    }

    int open(Duration greeting, Duration reading, int associations) throws IOException {
        var limits = new Limits(associations, 4096, greeting, reading, LONG, 1 << 20);
        var address = new Address(
                new AeTitle("REGISTRATURA"), InetAddress.getLoopbackAddress(), 0, ServerSocketFactory.getDefault());
        var match = new Attributes().put(0x00100010, "PN", "A");
        listener = new Listener(
                address,
                limits,
                calling -> calling.value().equals("UNIT"),
                new Shelf(),
                (_, _) -> List.of(match, match, match));
        return listener.port();
    }

    /** Keeps what comes whole, as the house does. */
    class Shelf implements Storage {

        @Override
        public boolean takes(String transferSyntax) {
            return true;
        }

        @Override
        public StoreStatus store(Announced announced, InputStream file) throws IOException {
            var bytes = new ByteArrayOutputStream();
            if (status == StoreStatus.OUT_OF_RESOURCES) {
                throw new IOException("no room");
            }
            try {
                file.transferTo(bytes);
            } catch (IOException e) {
                broken.add(announced.sopInstance());
                gone.countDown();
                throw e;
            }
            kept.add(bytes.toByteArray());
            return status;
        }
    }

    /** Waits until the other side hangs up. */
    static boolean isHungUpOn(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    static byte[] rejected(int port, String called, String calling) throws IOException {
        try (var unit = new TestUnit(port)) {
            var answer = unit.greet(called, calling);
            assertThat(answer.kind()).isEqualTo(Pdu.Kind.ASSOCIATE_RJ);
            return answer.body();
        }
    }

    /** A file of one identifier and some bytes. */
    static byte[] file(int length) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[128]);
        out.writeBytes("DICM".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        out.writeBytes(new byte[] {2, 0, 16, 0, 'U', 'I', 2, 0, '1', 0});
        var data = new Attributes().put(0x00080018, "UI", "2.25.7");
        out.writeBytes(AttributesWriter.write(data.put(0x00080019, "LO", "x".repeat(length)), true));
        return out.toByteArray();
    }
}
