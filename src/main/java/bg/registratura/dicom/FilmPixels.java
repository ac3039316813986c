package bg.registratura.dicom;

/**
 * One picture out of an image file, as its pixels stand in a DICOM object.
 *
 * @param samples 1 for grey, 3 for colour
 * @param bits 8 or 16 of each
 * @param photometric the standard's word for what they mean
 * @param isPacked whether the data is the JPEG as it came, else rows of pixels, the low byte first
 */
record FilmPixels(int rows, int columns, int samples, int bits, String photometric, boolean isPacked, byte[] data) {

    private static final int LONGEST_SIDE = 20_000;

    /** So many bytes of pixels are unpacked at most: forty million grey points at sixteen bits. */
    private static final long MOST_BYTES = 80L << 20;

    /** Asked before anything is unpacked. */
    static void check(long rows, long columns, long bytesEach) throws FilmRefusedException {
        boolean sensible = rows >= 1 && columns >= 1 && Math.max(rows, columns) <= LONGEST_SIDE;
        if (!sensible || rows * columns * bytesEach > MOST_BYTES) {
            throw new FilmRefusedException(FilmRefusal.BAD_DIMENSIONS);
        }
    }

    /** Turned as a file says it is to be seen (TIFF 6.0, Orientation: 1 as it is, 3 upside down, 6 and 8 on their side). */
    FilmPixels turned(int orientation) {
        if (orientation == 1) {
            return this;
        }
        boolean onItsSide = orientation >= 5;
        int height = onItsSide ? columns : rows;
        int width = onItsSide ? rows : columns;
        int unit = samples * bits / Byte.SIZE;
        var out = new byte[data.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int from = onItsSide ? place(orientation, x, y) : place(orientation, y, x);
                System.arraycopy(data, from * unit, out, (y * width + x) * unit, unit);
            }
        }
        return new FilmPixels(height, width, samples, bits, photometric, false, out);
    }

    private int place(int orientation, int row, int column) {
        boolean fromBelow = orientation == 3 || orientation == 4 || orientation == 6 || orientation == 7;
        boolean fromRight = orientation == 2 || orientation == 3 || orientation == 7 || orientation == 8;
        return (fromBelow ? rows - 1 - row : row) * columns + (fromRight ? columns - 1 - column : column);
    }
}
