package bg.registratura.dicom;

import bg.registratura.dicom.sample.Kind;
import bg.registratura.dicom.sample.SamplePictures;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.Deflater;

/** Good files of every kind the tests have, and what is left of them when somebody breaks them; the same seed breaks the same. */
public final class Fuzz {

    private static final int KINDS = 10;
    private static final int MOST_CHANGES = 6;
    private static final int LONGEST_PIECE = 300;
    private static final List<String> PACKED = List.of(
            "grey-8",
            "grey-12",
            "grey-16",
            "grey-12-preset",
            "grey-8-near",
            "grey-12-near",
            "grey-12-extended",
            "rgb-by-line",
            "rgb-by-pixel",
            "rgb-by-colour",
            "rgb-near");
    private static final int[] LENGTHS = {0, 1, 2, 7, 8, 0x7FFF, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFE, 0xFFFFFFFF
    };

    private final List<byte[]> samples = new ArrayList<>();

    public Fuzz() {
        samples.add(rich().file());
        samples.add(rich().number(0x00280100, 8)
                .number(0x00280101, 8)
                .number(0x00280102, 7)
                .pixels(new byte[48])
                .file());
        samples.add(rich().text(0x00280008, "IS", "3").pixels(new byte[3 * 96]).file());
        samples.add(new TinyDicom().nested(15).file());
        samples.add(
                new TinyDicom().fragments("1.2.840.10008.1.2.5", runLength()).file());
        samples.add(new TinyDicom()
                .text(0x00280008, "IS", "2")
                .fragments("1.2.840.10008.1.2.5", runLength(), runLength())
                .file());
        samples.add(deflated(rich()));
        samples.add(new TinyReport("2.25.11", "2.25.12").event("2.25.13").file());
        PACKED.forEach(name -> samples.add(resource(name)));
        for (var syntax :
                List.of("1.2.840.10008.1.2", "1.2.840.10008.1.2.1", "1.2.840.10008.1.2.2", "1.2.840.10008.1.2.1.99")) {
            samples.add(drawn(syntax));
        }
    }

    /** A good file, the same for the same number. */
    public byte[] sample(long seed) {
        return samples.get((int) Math.floorMod(seed, (long) samples.size()));
    }

    public int samples() {
        return samples.size();
    }

    /** A broken one. */
    public byte[] variant(long seed) {
        return broken(sample(seed), seed);
    }

    /** A file, broken in a few places. */
    private static byte[] broken(byte[] file, long seed) {
        var random = new Random(seed);
        var bytes = file.clone();
        int changes = 1 + random.nextInt(MOST_CHANGES);
        for (int i = 0; i < changes && bytes.length > 8; i++) {
            bytes = change(bytes, random, KINDS);
        }
        return bytes;
    }

    /** A file of which a sign or two are others: more of these are taken for whole. */
    public static byte[] scratched(byte[] file, long seed) {
        var random = new Random(seed);
        var bytes = change(file.clone(), random, 2);
        return random.nextBoolean() ? bytes : change(bytes, random, 2);
    }

    private static byte[] change(byte[] bytes, Random random, int kinds) {
        int at = place(bytes, random);
        int some = Math.min(bytes.length - at, 1 + random.nextInt(LONGEST_PIECE));
        switch (random.nextInt(kinds)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> bytes[at] = (byte) random.nextInt(256);
            case 2 -> put(bytes, at, LENGTHS[random.nextInt(LENGTHS.length)], Integer.BYTES);
            case 3 -> put(bytes, at, LENGTHS[random.nextInt(LENGTHS.length)], Short.BYTES);
            case 4 -> Arrays.fill(bytes, at, at + some, (byte) (random.nextBoolean() ? 0 : 0xFF));
            case 5 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 6 -> {
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, at + some, bytes.length));
            }
            case 7 -> {
                return joined(Arrays.copyOf(bytes, at + some), Arrays.copyOfRange(bytes, at, bytes.length));
            }
            case 8 -> {
                int from = place(bytes, random);
                return joined(Arrays.copyOf(bytes, at), Arrays.copyOfRange(bytes, from, bytes.length));
            }
            default -> {
                var noise = new byte[some];
                random.nextBytes(noise);
                System.arraycopy(noise, 0, bytes, at, some);
            }
        }
        return bytes;
    }

    /** Mostly in the header, where there is most to break; where an element begins more often than elsewhere. */
    private static int place(byte[] bytes, Random random) {
        int within = random.nextInt(5) == 0 ? bytes.length : Math.min(bytes.length, 900);
        int at = random.nextInt(within);
        if (random.nextBoolean()) {
            return at;
        }
        for (int i = at; i + 6 < within; i++) {
            if (Character.isUpperCase(bytes[i + 4]) && Character.isUpperCase(bytes[i + 5])) {
                return i + random.nextInt(Math.min(12, bytes.length - i));
            }
        }
        return at;
    }

    private static void put(byte[] bytes, int at, int value, int count) {
        for (int i = 0; i < count && at + i < bytes.length; i++) {
            bytes[at + i] = (byte) (value >>> 8 * i);
        }
    }

    private static byte[] joined(byte[] first, byte[] second) {
        var out = new ByteArrayOutputStream(first.length + second.length);
        out.writeBytes(first);
        out.writeBytes(second);
        return out.toByteArray();
    }

    /** With everything in it that is read. */
    public static TinyDicom rich() {
        return new TinyDicom()
                .text(0x00080020, "DA", "20811229")
                .text(0x00080030, "TM", "101112.5")
                .text(0x0008002A, "DT", "20811229101112.123456+0200")
                .text(0x00080050, "SH", "A-1")
                .text(0x00080070, "LO", "Maker")
                .text(0x00081090, "LO", "Model")
                .text(0x00083010, "UI", "2.25.77")
                .text(0x00100010, "PN", "Примерна^Вяра=Primerna^Vyara")
                .text(0x00100020, "LO", "УТО 1")
                .text(0x00100030, "DA", "19800101")
                .text(0x00180015, "CS", "JAW")
                .text(0x00180060, "DS", "72")
                .text(0x00181000, "LO", "S-1")
                .text(0x00181150, "IS", "14100")
                .text(0x00181151, "IS", "10")
                .text(0x0018115E, "DS", "0.92")
                .text(0x00181164, "DS", "0.1\\0.1")
                .text(0x00200013, "IS", "1")
                .text(0x00280030, "DS", "0.1\\0.1")
                .text(0x00281050, "DS", "1000")
                .text(0x00281051, "DS", "2000")
                .text(0x00281052, "DS", "-1024")
                .text(0x00281053, "DS", "1");
    }

    private static byte[] runLength() {
        var out = ByteBuffer.allocate(64 + 2 * 49).order(ByteOrder.LITTLE_ENDIAN);
        out.putInt(2).putInt(64).putInt(64 + 49).position(64);
        for (int segment = 0; segment < 2; segment++) {
            out.put((byte) 47);
            for (int i = 0; i < 48; i++) {
                out.put((byte) (segment == 0 ? i / 8 : 5 * i));
            }
        }
        return out.array();
    }

    private static byte[] deflated(TinyDicom picture) {
        var plain = picture.file();
        var deflated = picture.syntax("1.2.840.10008.1.2.1.99").file();
        int meta = 132 + 8 + (deflated[138] & 0xFF);
        int start = 132 + 8 + (plain[138] & 0xFF);
        var packer = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        packer.setInput(Arrays.copyOfRange(plain, start, plain.length));
        packer.finish();
        var packed = new byte[plain.length];
        int length = packer.deflate(packed);
        packer.end();
        return joined(Arrays.copyOf(deflated, meta), Arrays.copyOf(packed, length));
    }

    private static byte[] drawn(String syntax) {
        var request = new SamplePictures.Request(
                Kind.INTRAORAL,
                "Test^Person",
                "",
                LocalDate.of(2081, 12, 29),
                "A-2",
                LocalDateTime.of(2081, 12, 29, 10, 0));
        return SamplePictures.dicom(request, 1, syntax);
    }

    private static byte[] resource(String name) {
        try (var in = Fuzz.class.getResourceAsStream("/dicom/jpeg/" + name + ".dcm")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
