package bg.registratura.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** The standard's run length coding (PS3.5 annex G): byte planes, the most significant first, each in PackBits. */
final class RunLength {

    private static final int HEADER = 64;
    private static final int MOST_SEGMENTS = 15;

    private RunLength() {}

    /** Gives the bytes back as little endian samples, colours plane by plane if the raster says so. */
    static byte[] decode(byte[] packed, Raster raster) throws UnreadablePixelsException {
        int depth = raster.bitsAllocated() / 8;
        int plane = raster.rows() * raster.columns();
        var out = new byte[plane * raster.samples() * depth];
        var header = ByteBuffer.wrap(packed).order(ByteOrder.LITTLE_ENDIAN);
        int segments = packed.length < HEADER ? 0 : header.getInt();
        if (segments != raster.samples() * depth || segments > MOST_SEGMENTS) {
            throw new UnreadablePixelsException("run length segments do not fit the picture");
        }
        for (int segment = 0; segment < segments; segment++) {
            int from = header.getInt(4 + 4 * segment);
            int to = segment + 1 < segments ? header.getInt(8 + 4 * segment) : packed.length;
            int sample = segment / depth;
            int high = segment % depth;
            boolean planar = raster.planar() || raster.samples() == 1;
            int start = (planar ? sample * plane : sample) * depth + depth - 1 - high;
            int step = planar ? depth : depth * raster.samples();
            segment(packed, from, to, new Plane(out, start, step, plane));
        }
        return out;
    }

    /** Where the bytes of one segment go. */
    private static final class Plane {

        private final byte[] out;
        private final int step;
        private int place;
        private int left;

        Plane(byte[] out, int start, int step, int count) {
            this.out = out;
            this.place = start;
            this.step = step;
            this.left = count;
        }

        void put(byte value) {
            if (left > 0) {
                out[place] = value;
                place += step;
                left--;
            }
        }
    }

    private static void segment(byte[] packed, int from, int to, Plane plane) throws UnreadablePixelsException {
        if (from < HEADER || to > packed.length || from > to) {
            throw new UnreadablePixelsException("a run length segment lies outside its frame");
        }
        int at = from;
        while (at < to && plane.left > 0) {
            int count = packed[at++];
            if (count >= 0) {
                int end = Math.min(at + count + 1, to);
                while (at < end) {
                    plane.put(packed[at++]);
                }
            } else if (count != -128 && at < to) {
                for (int i = count; i <= 0; i++) {
                    plane.put(packed[at]);
                }
                at++;
            }
        }
        if (plane.left > 0) {
            throw new UnreadablePixelsException("a run length segment ends early");
        }
    }
}
