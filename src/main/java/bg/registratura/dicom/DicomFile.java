package bg.registratura.dicom;

import java.io.IOException;

/** A file the validator let in: its header, and its pixels frame by frame. Holds its source; close that, not this. */
public final class DicomFile {

    private static final int EIGHT_BITS = 8;

    private final Header header;
    private final Source body;
    private final PixelData pixels;

    DicomFile(Header header, Source body, PixelData pixels) {
        this.header = header;
        this.body = body;
        this.pixels = pixels;
    }

    public Header header() {
        return header;
    }

    /** Whether there is a decoder for this kind of pixels; damage shows only when one is read. */
    public boolean isDecodable() {
        var raster = header.raster();
        boolean colours = raster.isGrey()
                || raster.samples() == 3
                        && (raster.photometric().equals("RGB")
                                || packing() == TransferSyntax.Packing.JPEG
                                || packing() == TransferSyntax.Packing.JPEG_2000);
        boolean swappedBytes = header.syntax().isBigEndian() && raster.bitsAllocated() == EIGHT_BITS;
        return colours && packing() != TransferSyntax.Packing.OTHER && !swappedBytes;
    }

    /** One frame, counted from one as the standard counts; throws {@link UnreadablePixelsException} when it does not unpack. */
    public Frame frame(int number) throws IOException {
        if (number < 1 || number > header.raster().frames()) {
            throw new UnreadablePixelsException("no frame " + number);
        }
        if (!isDecodable()) {
            throw new UnreadablePixelsException("no decoder for " + header.syntax());
        }
        return new FrameReader(header, body, pixels).read(number - 1);
    }

    private TransferSyntax.Packing packing() {
        return header.syntax().packing();
    }
}
