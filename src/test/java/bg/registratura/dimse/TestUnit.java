package bg.registratura.dimse;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/** A unit that calls: speaks the protocol by itself, and wrongly where a test wants it to. */
public final class TestUnit implements AutoCloseable {

    public static final String VERIFICATION = "1.2.840.10008.1.1";
    public static final String PICTURE = "1.2.840.10008.5.1.4.1.1.1.1";
    public static final String EXPLICIT = Context.EXPLICIT;
    public static final String IMPLICIT = Context.IMPLICIT;

    private static final int PREAMBLE = 132;

    final Socket socket;
    private final PduReader reader;
    private Bytes unit = new Bytes(new byte[0]);
    private int message;

    /** What came back, as far as a test asks. */
    public record Answer(int status, List<Attributes> matches) {}

    public TestUnit(int port) throws IOException {
        this(new Socket(InetAddress.getLoopbackAddress(), port));
    }

    public TestUnit(Socket socket) throws IOException {
        this.socket = socket;
        reader = new PduReader(new DataInputStream(socket.getInputStream()), 1 << 20);
    }

    /** Calls and is let in. */
    public static TestUnit calling(int port, String calling) throws IOException {
        var unit = new TestUnit(port);
        var answer = unit.greet("REGISTRATURA", calling);
        if (answer.kind() != Pdu.Kind.ASSOCIATE_AC) {
            throw new IllegalStateException("turned away: " + Arrays.toString(answer.body()));
        }
        return unit;
    }

    /** Whether it would be let in. */
    public static boolean isLetIn(int port, String calling) throws IOException {
        try (var unit = new TestUnit(port)) {
            return unit.isLetIn(calling);
        }
    }

    public boolean isLetIn(String calling) throws IOException {
        return greet("REGISTRATURA", calling).kind() == Pdu.Kind.ASSOCIATE_AC;
    }

    Pdu greet(String called, String calling) throws IOException {
        raw(greeting(called, calling));
        return pdu();
    }

    static byte[] greeting(String called, String calling) {
        var body = new PduWriter()
                .u16(1)
                .u16(0)
                .bytes("%-16s%-16s".formatted(called, calling).getBytes(StandardCharsets.US_ASCII))
                .bytes(new byte[32])
                .item(0x10, "1.2.840.10008.3.1.1.1")
                .item(0x20, context(1, VERIFICATION, IMPLICIT))
                .item(0x20, context(3, PICTURE, EXPLICIT))
                .item(0x20, context(5, Subject.WORKLIST_FIND, EXPLICIT))
                .item(0x20, context(7, "1.2.3.4", EXPLICIT))
                .item(
                        0x50,
                        new PduWriter()
                                .item(0x51, new PduWriter().u32(4096).toBytes())
                                .toBytes());
        return PduWriter.unit(Pdu.Kind.ASSOCIATE_RQ, body.toBytes());
    }

    private static byte[] context(int id, String subject, String syntax) {
        return new PduWriter()
                .u8(id)
                .u8(0)
                .u8(0)
                .u8(0)
                .item(0x30, subject)
                .item(0x40, syntax)
                .toBytes();
    }

    Pdu pdu() throws IOException {
        return reader.rest(reader.kind());
    }

    void raw(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
        socket.getOutputStream().flush();
    }

    public int echo() throws IOException {
        raw(data(1, true, true, command(Command.ECHO_RQ, ++message, VERIFICATION, "", false)));
        return answer().status();
    }

    /** Sends a file as its data, in pieces, and says what was answered. */
    public int store(byte[] file) throws IOException {
        announce(uidOf(file, 0x00080018));
        var data = dataOf(file);
        for (int sent = 0; sent < data.length; sent += 1000) {
            int end = Math.min(sent + 1000, data.length);
            raw(data(3, false, end == data.length, Arrays.copyOfRange(data, sent, end)));
        }
        return answer().status();
    }

    /** Says that an object follows. */
    public void announce(String sopInstance) throws IOException {
        raw(data(3, true, true, command(Command.STORE_RQ, ++message, PICTURE, sopInstance, true)));
    }

    /** A piece of an object that goes on. */
    public void piece(byte[] bytes) throws IOException {
        raw(data(3, false, false, bytes));
    }

    public Answer find(Attributes keys) throws IOException {
        ask(keys);
        return answer();
    }

    void ask(Attributes keys) throws IOException {
        raw(data(5, true, true, command(Command.FIND_RQ, ++message, Subject.WORKLIST_FIND, "", true)));
        raw(data(5, false, true, AttributesWriter.write(keys, true)));
    }

    /** Asks and has enough in the same breath. */
    public Answer findAndCancel(Attributes keys) throws IOException {
        var all = new ByteArrayOutputStream();
        all.writeBytes(data(5, true, true, command(Command.FIND_RQ, ++message, Subject.WORKLIST_FIND, "", true)));
        all.writeBytes(data(5, false, true, AttributesWriter.write(keys, true)));
        all.writeBytes(data(5, true, true, cancel(message)));
        raw(all.toByteArray());
        return answer();
    }

    Answer answer() throws IOException {
        var matches = new ArrayList<Attributes>();
        while (true) {
            var command = Command.read(message());
            var status = command.elements().get(0x0900);
            int code = status[0] & 0xFF | (status[1] & 0xFF) << 8;
            if (!command.hasData()) {
                return new Answer(code, matches);
            }
            matches.add(AttributesReader.read(message(), true));
        }
    }

    private byte[] message() throws IOException {
        var whole = new ByteArrayOutputStream();
        while (true) {
            while (unit.isOver()) {
                var pdu = pdu();
                if (pdu.kind() != Pdu.Kind.DATA) {
                    throw new IllegalStateException("no data but " + pdu.kind() + Arrays.toString(pdu.body()));
                }
                unit = pdu.reader();
            }
            var value = unit.part(unit.length32());
            value.skip(1);
            int mark = value.u8();
            whole.writeBytes(value.copy(value.left()));
            if ((mark & 2) != 0) {
                return whole.toByteArray();
            }
        }
    }

    /** Ends in order. */
    public void release() throws IOException {
        raw(PduWriter.unit(Pdu.Kind.RELEASE_RQ, 0, 0, 0));
        if (pdu().kind() != Pdu.Kind.RELEASE_RP) {
            throw new IllegalStateException("not released");
        }
    }

    /** Ends in disorder. */
    public void abort() throws IOException {
        raw(PduWriter.unit(Pdu.Kind.ABORT, 0, 0, 0));
        socket.shutdownOutput();
        while (socket.getInputStream().read() >= 0) {
            // Until the other side has gone as well.
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    static byte[] data(int context, boolean isCommand, boolean isLast, byte[] bytes) {
        var body = new PduWriter().u32(bytes.length + 2).u8(context).u8((isCommand ? 1 : 0) | (isLast ? 2 : 0));
        return PduWriter.unit(Pdu.Kind.DATA, body.bytes(bytes).toBytes());
    }

    static byte[] command(int field, int message, String sopClass, String sopInstance, boolean withData) {
        var elements = new TreeMap<Integer, byte[]>();
        if (!sopClass.isEmpty()) {
            elements.put(0x0002, sopClass.getBytes(StandardCharsets.US_ASCII));
        }
        elements.put(0x0100, new byte[] {(byte) field, (byte) (field >>> 8)});
        elements.put(0x0110, new byte[] {(byte) message, 0});
        elements.put(0x0800, withData ? new byte[] {0, 0} : new byte[] {1, 1});
        if (!sopInstance.isEmpty()) {
            elements.put(0x1000, sopInstance.getBytes(StandardCharsets.US_ASCII));
        }
        return new Command(elements).toBytes();
    }

    static byte[] cancel(int message) throws IOException {
        var elements = new TreeMap<>(
                Command.read(command(Command.CANCEL_RQ, 0, "", "", false)).elements());
        elements.put(0x0120, new byte[] {(byte) message, 0});
        return new Command(elements).toBytes();
    }

    /** What comes after the file meta information of a small file: its one element is the syntax. */
    static byte[] dataOf(byte[] file) {
        int length = (file[PREAMBLE + 6] & 0xFF) | (file[PREAMBLE + 7] & 0xFF) << 8;
        return Arrays.copyOfRange(file, PREAMBLE + 8 + length, file.length);
    }

    static String uidOf(byte[] file, int tag) throws IOException {
        var data = dataOf(file);
        return AttributesReader.read(data, true).text(tag);
    }
}
