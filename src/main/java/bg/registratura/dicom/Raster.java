package bg.registratura.dicom;

/**
 * How the pixels are laid out (PS3.3 C.7.6.3).
 *
 * @param rows height
 * @param columns width
 * @param frames how many pictures stand one after the other
 * @param samples 1 for grey, 3 for colour
 * @param bitsAllocated 8 or 16
 * @param bitsStored how many of them mean something
 * @param highBit the highest of those
 * @param signed whether stored values are two's complement
 * @param planar whether colours stand plane by plane
 * @param photometric the standard's word, {@code MONOCHROME1} where low means bright
 */
public record Raster(
        int rows,
        int columns,
        int frames,
        int samples,
        int bitsAllocated,
        int bitsStored,
        int highBit,
        boolean signed,
        boolean planar,
        String photometric) {

    private static final int LONGEST_SIDE = 20_000;
    private static final long MOST_PIXELS = 64_000_000;
    private static final int MOST_FRAMES = 10_000;

    /** A code string (PS3.5 6.2). */
    private static final int LONGEST_CODE = 16;

    static Raster of(Values values) throws RefusedException {
        int allocated = values.u16(Tag.BITS_ALLOCATED).orElse(0);
        int stored = values.u16(Tag.BITS_STORED).orElse(allocated);
        var frames = values.number(Tag.FRAMES);
        var raster = new Raster(
                values.u16(Tag.ROWS).orElse(0),
                values.u16(Tag.COLUMNS).orElse(0),
                frames == null ? 1 : frames.intValue(),
                values.u16(Tag.SAMPLES_PER_PIXEL).orElse(1),
                allocated,
                stored,
                values.u16(Tag.HIGH_BIT).orElse(stored - 1),
                values.u16(Tag.PIXEL_REPRESENTATION).orElse(0) == 1,
                values.u16(Tag.PLANAR_CONFIGURATION).orElse(0) == 1,
                values.text(Tag.PHOTOMETRIC).orElse(""));
        raster.check();
        return raster;
    }

    private void check() throws RefusedException {
        if (rows < 1
                || columns < 1
                || frames < 1
                || Math.max(rows, columns) > LONGEST_SIDE
                || (long) rows * columns > MOST_PIXELS
                || frames > MOST_FRAMES) {
            throw new RefusedException(Refusal.BAD_DIMENSIONS);
        }
        boolean depth = bitsAllocated == 16 && samples == 1 || bitsAllocated == 8 && (samples == 1 || samples == 3);
        boolean bits =
                bitsStored >= 1 && bitsStored <= bitsAllocated && highBit >= bitsStored - 1 && highBit < bitsAllocated;
        boolean named = !photometric.isEmpty() && photometric.length() <= LONGEST_CODE;
        if (!depth || !bits || !named || isGrey() && samples != 1) {
            throw new RefusedException(Refusal.BAD_PIXEL_FORMAT);
        }
    }

    /** Whether it is a picture in grey, as X-ray pictures are. */
    public boolean isGrey() {
        return photometric.startsWith("MONOCHROME");
    }

    /** Whether low values are bright. */
    public boolean isInverted() {
        return photometric.equals("MONOCHROME1");
    }

    int frameBytes() {
        return rows * columns * samples * (bitsAllocated / 8);
    }

    long bytes() {
        return (long) frameBytes() * frames;
    }
}
