package bg.registratura.dicom;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Random;

/** Slices of an invented volume: waves and noise, twelve bits of sixteen. */
public final class TestSlices {

    private static final int SIDE = 300;

    private TestSlices() {}

    /** One slice of a study; every call with the same words gives the same file. */
    public static byte[] slice(String study, String series, String instance, int number) {
        return tiny(study, series, instance)
                .text(0x00200013, "IS", Integer.toString(number))
                .number(0x00280010, SIDE)
                .number(0x00280011, SIDE)
                .pixels(plane(number, SIDE * SIDE).array())
                .file();
    }

    /** The same for an order, taken at a moment of the laboratory's day. */
    public static byte[] slice(
            String accessionNumber, LocalDateTime at, String study, String series, String instance, int number) {
        return tiny(study, series, instance)
                .text(0x00080020, "DA", DateTimeFormatter.ofPattern("yyyyMMdd").format(at))
                .text(0x00080030, "TM", DateTimeFormatter.ofPattern("HHmmss").format(at))
                .text(0x00080050, "SH", accessionNumber)
                .text(0x00200013, "IS", Integer.toString(number))
                .text(0x00200032, "DS", "0\\0\\" + number)
                .text(0x00200037, "DS", "1\\0\\0\\0\\1\\0")
                .text(0x00200052, "UI", series)
                .text(0x00280030, "DS", "0.2\\0.2")
                .text(0x00281050, "DS", "2048")
                .text(0x00281051, "DS", "4096")
                .text(0x00281052, "DS", "0")
                .text(0x00281053, "DS", "1")
                .number(0x00280010, SIDE)
                .number(0x00280011, SIDE)
                .pixels(plane(number, SIDE * SIDE).array())
                .file();
    }

    /** The same as a picture of another kind. */
    public static byte[] picture(String study, String series, String instance, int number) {
        return tiny(study, series, instance)
                .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.1.1")
                .text(0x00080060, "CS", "PX")
                .number(0x00280010, SIDE)
                .number(0x00280011, SIDE)
                .pixels(plane(number, SIDE * SIDE).array())
                .file();
    }

    /** A volume in one file, written as it is made: half a megabyte a frame. */
    public static void volume(OutputStream out, int frames) throws IOException {
        int side = 512;
        var plane = plane(1, side * side).array();
        var head = tiny("2.25.81", "2.25.82", "2.25.83")
                .text(0x00280008, "IS", Integer.toString(frames))
                .number(0x00280010, side)
                .number(0x00280011, side)
                .without(0x7FE00010)
                .file();
        out.write(head);
        out.write(TinyDicom.element(0x7FE00010, "OW", frames * plane.length, new byte[0]));
        for (int n = 0; n < frames; n++) {
            out.write(plane);
        }
    }

    private static TinyDicom tiny(String study, String series, String instance) {
        return new TinyDicom()
                .text(0x00080016, "UI", "1.2.840.10008.5.1.4.1.1.2")
                .text(0x00080018, "UI", instance)
                .text(0x00080060, "CS", "CT")
                .text(0x00100010, "PN", "Test^Volume")
                .text(0x00100020, "LO", "VOLUME")
                .text(0x0020000D, "UI", study)
                .text(0x0020000E, "UI", series);
    }

    private static ByteBuffer plane(int number, int pixels) {
        var random = new Random(number);
        var plane = ByteBuffer.allocate(2 * pixels).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < pixels; i++) {
            double wave = Math.sin(i / (double) SIDE / 20) * Math.cos(i % SIDE / 25.0 + number / 40.0);
            plane.putShort((short) Math.clamp(Math.round(1800 + 1200 * wave + random.nextGaussian(0, 30)), 0L, 4095L));
        }
        return plane;
    }
}
