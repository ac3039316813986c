package bg.registratura.dicom;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The one way in for bytes from outside: looks at a file from its first byte to its last within fixed bounds and says
 * whether it may be kept, or why not.
 *
 * <p>Whatever the bytes are, the answer is a value. Only a disk that cannot be read throws.
 */
public final class DicomValidator {

    private static final long LARGEST_FILE = 2L << 30;
    private static final long LARGEST_INFLATED = 512L << 20;
    private static final int PREAMBLE = 128;
    private static final byte[] PREFIX = "DICM".getBytes(StandardCharsets.US_ASCII);

    private DicomValidator() {}

    /** Judges a file. */
    public static Verdict judge(Source source) {
        return judge(source, Repertoire.AS_DECLARED);
    }

    /** Judges a file of a unit that writes in these letters. */
    public static Verdict judge(Source source, Repertoire written) {
        try {
            return open(source, written);
        } catch (RefusedException e) {
            return new Verdict.Refused(e.reason());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Verdict open(Source source, Repertoire written) throws IOException, RefusedException {
        checkOutside(source);
        var meta = new Walk(source, PREAMBLE + PREFIX.length, false);
        long start = meta.fileMeta();
        var named = meta.values();
        var syntaxUid =
                named.text(Tag.TRANSFER_SYNTAX_UID).orElseThrow(() -> new RefusedException(Refusal.NO_FILE_META));
        var syntax = TransferSyntax.of(syntaxUid).orElseThrow(() -> new RefusedException(Refusal.UNKNOWN_SYNTAX));

        var body = syntax == TransferSyntax.DEFLATED ? Inflated.of(source, start, LARGEST_INFLATED) : source;
        long begin = syntax == TransferSyntax.DEFLATED ? 0 : start;
        var walk = new Walk(body, begin, syntax.isBigEndian());
        walk.dataSet(syntax.isExplicit());

        var values = walk.values();
        var uid = HeaderReader.uid(values, Tag.SOP_INSTANCE_UID);
        if (!named.text(Tag.MEDIA_SOP_INSTANCE_UID).orElse(uid).equals(uid)) {
            throw new RefusedException(Refusal.UID_MALFORMED);
        }
        var pixels = walk.pixels();
        if (pixels == null) {
            return report(values, source);
        }
        var header = new HeaderReader(values, written).read(syntax, Raster.of(values));
        checkPacking(header, pixels);
        return new Verdict.Accepted(new DicomFile(header, body, begin, pixels));
    }

    private static Verdict report(Values values, Source source) throws IOException, RefusedException {
        if (!DoseReportReader.isOne(values)) {
            throw new RefusedException(Refusal.NOT_A_PICTURE);
        }
        return new Verdict.Report(DoseReportReader.read(values, source));
    }

    private static void checkOutside(Source source) throws IOException, RefusedException {
        if (source.length() == 0) {
            throw new RefusedException(Refusal.EMPTY);
        }
        if (source.length() > LARGEST_FILE) {
            throw new RefusedException(Refusal.TOO_LARGE);
        }
        var prefix = new byte[PREFIX.length];
        if (source.length() >= PREAMBLE + PREFIX.length) {
            source.read(PREAMBLE, prefix, 0, prefix.length);
        }
        if (!Arrays.equals(prefix, PREFIX)) {
            throw new RefusedException(Refusal.NOT_DICOM);
        }
    }

    private static void checkPacking(Header header, PixelData pixels) throws RefusedException {
        boolean packed = header.syntax().packing() != TransferSyntax.Packing.NATIVE;
        if (packed != pixels.isPacked()) {
            throw new RefusedException(Refusal.BROKEN_STRUCTURE);
        }
        if (packed && pixels.fragments().size() < header.raster().frames()) {
            throw new RefusedException(Refusal.PIXEL_LENGTH);
        }
    }
}
