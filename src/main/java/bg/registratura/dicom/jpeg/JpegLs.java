package bg.registratura.dicom.jpeg;

import java.io.EOFException;
import java.io.IOException;
import java.io.StreamCorruptedException;

/** Reads JPEG-LS, lossless and near-lossless (ITU-T T.87), in each of its three orders of colours. */
public final class JpegLs {

    private static final int FRAME = 0xF7;
    private static final int PRESETS = 0xF8;
    private static final int SCAN = 0xDA;
    private static final int RESTARTS = 0xDD;
    private static final int PRESET_CODING = 1;

    private final int columns;
    private final int rows;
    private final int samples;
    private final short[] values;
    private int precision;
    private JpegLsPreset preset = JpegLsPreset.NONE;
    private int read;

    private JpegLs(int columns, int rows, int samples) {
        this.columns = columns;
        this.rows = rows;
        this.samples = samples;
        this.values = new short[columns * rows * samples];
    }

    /** The values of a picture of this size, the samples of a pixel side by side. */
    public static short[] decode(byte[] packed, int columns, int rows, int samples) throws IOException {
        var picture = new JpegLs(columns, rows, samples);
        for (var segment = Segment.first(packed); !segment.isLast(); segment = segment.next()) {
            picture.take(segment);
        }
        if (picture.read != samples) {
            throw new EOFException("the packed picture ends early");
        }
        return picture.values;
    }

    private void take(Segment segment) throws IOException {
        switch (segment.marker()) {
            case FRAME -> frame(segment);
            case PRESETS -> presets(segment);
            case SCAN -> scan(segment);
            case RESTARTS -> {
                if (segment.u16(0) != 0) {
                    throw new StreamCorruptedException("restart intervals are not read");
                }
            }
            default -> {}
        }
    }

    private void frame(Segment segment) throws IOException {
        precision = segment.u8(0);
        if (segment.u16(1) != rows || segment.u16(3) != columns || segment.u8(5) != samples) {
            throw new StreamCorruptedException("the packed picture has other dimensions than the header says");
        }
        for (int component = 0; component < samples; component++) {
            if (segment.u8(7 + 3 * component) != 0x11) {
                throw new StreamCorruptedException("thinned out colours are not read");
            }
        }
    }

    private void presets(Segment segment) throws IOException {
        if (segment.u8(0) != PRESET_CODING) {
            throw new StreamCorruptedException("mapping tables are not read");
        }
        preset = new JpegLsPreset(segment.u16(1), segment.u16(3), segment.u16(5), segment.u16(7), segment.u16(9));
    }

    private void scan(Segment segment) throws IOException {
        int components = segment.u8(0);
        int rest = 1 + 2 * components;
        if (precision == 0 || components < 1 || read + components > samples || segment.u8(rest + 2) != 0) {
            throw new StreamCorruptedException("a scan that does not fit its picture");
        }
        for (int component = 0; component < components; component++) {
            if (segment.u8(2 + 2 * component) != 0) {
                throw new StreamCorruptedException("mapping tables are not read");
            }
        }
        var coding = JpegLsCoding.of(precision, segment.u8(rest), preset);
        var bits = new JpegLsBits(segment.packed(), segment.end(), segment.endOfCoded());
        var lines = new JpegLsLines(columns, components, coding, bits);
        lines.read(values, rows, read, samples, segment.u8(rest + 1));
        read += components;
    }
}
