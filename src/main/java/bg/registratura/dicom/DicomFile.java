package bg.registratura.dicom;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** A file the validator let in: its header, and its pixels frame by frame. Holds its source; close that, not this. */
public final class DicomFile {

    private static final int EIGHT_BITS = 8;
    private static final int PIECE = 64 * 1024;

    private final Header header;
    private final Source body;
    private final long start;
    private final PixelData pixels;

    /** Begins where the file meta information ends. */
    DicomFile(Header header, Source body, long start, PixelData pixels) {
        this.header = header;
        this.body = body;
        this.start = start;
        this.pixels = pixels;
    }

    public Header header() {
        return header;
    }

    /** Elements of the top beside those of the header. */
    Values values(Set<Integer> tags) throws IOException {
        var wanted = new HashSet<>(Tag.WANTED);
        wanted.addAll(tags);
        var walk = new Walk(body, start, header.syntax().isBigEndian(), wanted);
        try {
            walk.dataSet(header.syntax().isExplicit());
            return walk.values();
        } catch (RefusedException e) {
            throw new IOException("a kept picture is refused: " + e.reason(), e);
        }
    }

    PixelData pixels() {
        return pixels;
    }

    Source body() {
        return body;
    }

    /** The first byte of the data set in the body. */
    long start() {
        return start;
    }

    /** Bytes of the data set by their place, as {@link DicomJson} names it; none where it reaches beyond the end. */
    public Optional<InputStream> part(long from, long length) {
        boolean inside = from >= start && length >= 0 && from <= body.length() && length <= body.length() - from;
        return inside ? Optional.of(new SourceStream(body, from).until(from + length)) : Optional.empty();
    }

    /** One frame, counted from one, in the bytes in which it lies in the file. */
    public byte[] stored(int number) throws IOException {
        return new FrameReader(header, body, pixels).stored(checked(number) - 1);
    }

    /** One frame, counted from one, unpacked: as the standard's explicit little endian has native pixels. */
    public byte[] plain(int number) throws IOException {
        boolean little = !header.syntax().isBigEndian() || header.raster().bitsAllocated() == EIGHT_BITS;
        boolean asItLies = packing() == TransferSyntax.Packing.NATIVE && little;
        return asItLies ? stored(number) : frame(number).bytes(header.raster().bitsAllocated());
    }

    private int checked(int number) throws UnreadablePixelsException {
        if (number < 1 || number > header.raster().frames()) {
            throw new UnreadablePixelsException("no frame " + number);
        }
        return number;
    }

    /** Whether the object is the same to its last byte, whatever stands in the two files before it. */
    public boolean isSameAs(DicomFile other) throws IOException {
        if (header.syntax() != other.header.syntax() || body.length() - start != other.body.length() - other.start) {
            return false;
        }
        try (var own = new SourceStream(body, start);
                var theirs = new SourceStream(other.body, other.start)) {
            var piece = own.readNBytes(PIECE);
            while (piece.length > 0) {
                if (!Arrays.equals(piece, theirs.readNBytes(PIECE))) {
                    return false;
                }
                piece = own.readNBytes(PIECE);
            }
            return true;
        }
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
        if (!isDecodable()) {
            throw new UnreadablePixelsException("no decoder for " + header.syntax());
        }
        return new FrameReader(header, body, pixels).read(checked(number) - 1);
    }

    private TransferSyntax.Packing packing() {
        return header.syntax().packing();
    }
}
