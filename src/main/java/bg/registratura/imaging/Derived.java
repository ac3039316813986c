package bg.registratura.imaging;

import bg.registratura.dicom.DicomFile;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Rendering;
import bg.registratura.dicom.UnreadablePixelsException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What is made of a kept picture: how it looks at once on a screen, and whether it can be shown at all. */
record Derived(
        PixelState state,
        byte[] preview,
        byte[] thumbnail,
        @Nullable Double windowLow,
        @Nullable Double windowHigh) {

    private static final int PREVIEW_SIDE = 1600;
    private static final int PREVIEW_BYTES = 250_000;
    private static final int THUMBNAIL_SIDE = 320;
    private static final int THUMBNAIL_BYTES = 24_000;

    /** What is known of a file before a pixel of it is unpacked. */
    static Derived expected(DicomFile file) {
        return without(file.isDecodable() ? PixelState.PENDING : PixelState.NO_DECODER);
    }

    /** From the middle frame, where a volume has most to show. */
    static Derived of(DicomFile file) throws IOException {
        if (!file.isDecodable()) {
            return without(PixelState.NO_DECODER);
        }
        try {
            var header = file.header();
            var rendering = new Rendering(header, file.frame((header.raster().frames() + 1) / 2));
            var window = rendering.window();
            return new Derived(
                    PixelState.READABLE,
                    rendering.jpeg(PREVIEW_SIDE, PREVIEW_BYTES),
                    rendering.jpeg(THUMBNAIL_SIDE, THUMBNAIL_BYTES),
                    window.low(),
                    window.high());
        } catch (UnreadablePixelsException e) {
            return without(PixelState.DAMAGED);
        }
    }

    static Derived without(PixelState state) {
        return new Derived(state, new byte[0], new byte[0], null, null);
    }
}
