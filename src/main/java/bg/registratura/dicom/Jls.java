package bg.registratura.dicom;

import bg.registratura.dicom.jpeg.JpegLsWriter;

/**
 * Writes a grey frame losslessly as JPEG-LS, the stored values as they are: a third smaller than as {@link Png}. Signed values
 * are raised by 32768, as they are there.
 */
public final class Jls {

    private static final short SIGN = (short) 0x8000;

    private Jls() {}

    /** The frame as a JPEG-LS file; it has one sample a pixel. */
    public static byte[] of(Frame frame, boolean signed) {
        if (frame.samples() != 1) {
            throw new IllegalArgumentException("a frame of colours");
        }
        return JpegLsWriter.encode(signed ? raised(frame.values()) : frame.values(), frame.columns(), frame.rows());
    }

    private static short[] raised(short[] values) {
        var raised = values.clone();
        for (int i = 0; i < raised.length; i++) {
            raised[i] ^= SIGN;
        }
        return raised;
    }
}
