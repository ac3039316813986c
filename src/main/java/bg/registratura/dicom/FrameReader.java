package bg.registratura.dicom;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;

/** Cuts the bytes of one frame out of a file and unpacks them, and no other frame. */
final class FrameReader {

    private static final int START_OF_JPEG = 0xFFD8;
    private static final int START_OF_JPEG_2000 = 0xFF4F;

    private final Raster raster;
    private final TransferSyntax syntax;
    private final Source body;
    private final PixelData pixels;

    FrameReader(Header header, Source body, PixelData pixels) {
        this.raster = header.raster();
        this.syntax = header.syntax();
        this.body = body;
        this.pixels = pixels;
    }

    Frame read(int number) throws IOException {
        var unpacked =
                switch (syntax.packing()) {
                    case NATIVE -> unpack(nativeBytes(number));
                    case RLE -> unpack(RunLength.decode(packedBytes(number), raster));
                    case JPEG, JPEG_LS, JPEG_2000 -> Codecs.decode(packedBytes(number), raster, syntax);
                    case OTHER -> throw new UnreadablePixelsException("no decoder for " + syntax);
                };
        return new Frame(raster.columns(), raster.rows(), raster.samples(), meaningful(unpacked));
    }

    /** As it lies in the file. */
    byte[] stored(int number) throws IOException {
        return syntax.packing() == TransferSyntax.Packing.NATIVE ? nativeBytes(number) : packedBytes(number);
    }

    private byte[] nativeBytes(int number) throws IOException {
        var bytes = new byte[raster.frameBytes()];
        body.read(pixels.start() + (long) number * bytes.length, bytes, 0, bytes.length);
        return bytes;
    }

    private short[] unpack(byte[] bytes) {
        int count = raster.rows() * raster.columns() * raster.samples();
        var values = new short[count];
        if (raster.bitsAllocated() == 16) {
            int high = syntax.isBigEndian() ? 0 : 1;
            for (int i = 0; i < count; i++) {
                values[i] = (short) (bytes[2 * i + high] << 8 | bytes[2 * i + 1 - high] & 0xFF);
            }
            return values;
        }
        int plane = raster.rows() * raster.columns();
        for (int i = 0; i < count; i++) {
            int from =
                    raster.planar() && raster.samples() > 1 ? i % raster.samples() * plane + i / raster.samples() : i;
            values[i] = (short) (bytes[from] & 0xFF);
        }
        return values;
    }

    /** Only the bits that are stored, with their sign; old devices keep overlays in the others. */
    private short[] meaningful(short[] values) {
        int shift = raster.highBit() + 1 - raster.bitsStored();
        int mask = (1 << raster.bitsStored()) - 1;
        int sign = raster.signed() ? 1 << (raster.bitsStored() - 1) : 0;
        for (int i = 0; i < values.length; i++) {
            int value = (values[i] & 0xFFFF) >>> shift & mask;
            values[i] = (short) ((value ^ sign) - sign);
        }
        return values;
    }

    private byte[] packedBytes(int number) throws IOException {
        var out = new ByteArrayOutputStream();
        for (var fragment : fragmentsOf(number)) {
            var bytes = new byte[fragment.length()];
            body.read(fragment.start(), bytes, 0, bytes.length);
            out.write(bytes);
        }
        return out.toByteArray();
    }

    private List<PixelData.Fragment> fragmentsOf(int number) throws IOException {
        var all = pixels.fragments();
        if (raster.frames() == 1) {
            return all;
        }
        if (all.size() == raster.frames()) {
            return List.of(all.get(number));
        }
        if (pixels.offsets().length == raster.frames()) {
            long from = pixels.offsets()[number];
            long to = number + 1 < pixels.offsets().length ? pixels.offsets()[number + 1] : Long.MAX_VALUE;
            return all.stream().filter(f -> f.mark() >= from && f.mark() < to).toList();
        }
        return byStartMarks(all, number);
    }

    private List<PixelData.Fragment> byStartMarks(List<PixelData.Fragment> all, int number) throws IOException {
        int frame = -1;
        int from = -1;
        for (int i = 0; i < all.size(); i++) {
            if (startsFrame(all.get(i)) && ++frame == number) {
                from = i;
            } else if (frame > number) {
                return all.subList(from, i);
            }
        }
        if (from < 0) {
            throw new UnreadablePixelsException("frame " + number + " is not among the fragments");
        }
        return all.subList(from, all.size());
    }

    private boolean startsFrame(PixelData.Fragment fragment) throws IOException {
        if (fragment.length() < 2) {
            return false;
        }
        var mark = new byte[2];
        body.read(fragment.start(), mark, 0, 2);
        int start = (mark[0] & 0xFF) << 8 | mark[1] & 0xFF;
        return start == START_OF_JPEG || start == START_OF_JPEG_2000;
    }
}
