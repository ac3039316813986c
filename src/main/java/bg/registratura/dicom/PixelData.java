package bg.registratura.dicom;

import java.util.List;

/**
 * Where the pixels lie in the data set.
 *
 * @param start the first byte of native pixels
 * @param length their length
 * @param offsets the basic offset table of packed pixels (PS3.5 A.4); empty when there is none
 * @param fragments the pieces of packed pixels; empty when they are native
 */
record PixelData(long start, long length, long[] offsets, List<Fragment> fragments) {

    /** One piece of packed pixels; {@code mark} is where its item begins, counted as the offset table counts. */
    record Fragment(long mark, long start, int length) {}

    boolean isPacked() {
        return !fragments.isEmpty();
    }
}
