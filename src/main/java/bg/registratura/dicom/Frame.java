package bg.registratura.dicom;

/**
 * The pixels of one frame as they were stored: grey values, or red, green and blue in turn.
 *
 * @param values unsigned 16 bit; two's complement where the raster says so
 */
public record Frame(int columns, int rows, int samples, short[] values) {

    /** The values as bytes, the lower first; of eight bits one each. */
    byte[] bytes(int bits) {
        int unit = bits / Byte.SIZE;
        var bytes = new byte[values.length * unit];
        for (int i = 0; i < values.length; i++) {
            bytes[i * unit] = (byte) values[i];
            if (unit > 1) {
                bytes[i * unit + 1] = (byte) (values[i] >> Byte.SIZE);
            }
        }
        return bytes;
    }

    /** A part of it, which lies within it. */
    public Frame cut(int left, int top, int width, int height) {
        var part = new short[width * height * samples];
        for (int y = 0; y < height; y++) {
            System.arraycopy(
                    values, ((top + y) * columns + left) * samples, part, y * width * samples, width * samples);
        }
        return new Frame(width, height, samples, part);
    }

    /** A stored value as a number. */
    int at(int place, boolean signed) {
        return signed ? values[place] : values[place] & 0xFFFF;
    }
}
