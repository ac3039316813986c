package bg.registratura.dicom;

/**
 * The pixels of one frame as they were stored: grey values, or red, green and blue in turn.
 *
 * @param values unsigned 16 bit; two's complement where the raster says so
 */
public record Frame(int columns, int rows, int samples, short[] values) {

    /** A stored value as a number. */
    int at(int place, boolean signed) {
        return signed ? values[place] : values[place] & 0xFFFF;
    }
}
