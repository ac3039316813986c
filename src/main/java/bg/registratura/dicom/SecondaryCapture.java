package bg.registratura.dicom;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes a picture that no unit sent as a Secondary Capture Image (PS3.3 A.8.1), of whom and for what a person said. */
public final class SecondaryCapture {

    private static final String SOP_CLASS = "1.2.840.10008.5.1.4.1.1.7";
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss", Locale.ROOT);

    private SecondaryCapture() {}

    /** Whose it is, as the order says it; names are written as DICOM writes them. */
    public record Subject(String name, String identifier, LocalDate birthDate, String sex, String accessionNumber) {}

    /** Where it belongs: identifiers under 2.25, and which picture of the file it is, from nought. */
    public record Place(String study, String series, String instance, int page) {}

    /** How it came to be. */
    public record Origin(
            Conversion conversion,
            String modality,
            @Nullable String bodyPart,
            LocalDateTime at) {}

    /** What comes of wrapping one page. */
    public sealed interface Wrapping {

        /** A whole DICOM file. */
        record Wrapped(InputStream file) implements Wrapping {}

        /** The page does not unpack, or to something that cannot be kept as it is. */
        record Refused(FilmRefusal reason) implements Wrapping {}
    }

    /** Wraps one page. */
    public static Wrapping wrap(Film film, Subject subject, Place place, Origin origin) {
        try {
            return new Wrapping.Wrapped(file(film.page(place.page()), subject, place, origin));
        } catch (FilmRefusedException e) {
            return new Wrapping.Refused(e.reason());
        }
    }

    private static InputStream file(FilmPixels pixels, Subject subject, Place place, Origin origin) {
        var out = new ElementWriter();
        var syntax = pixels.isPacked() ? TransferSyntax.JPEG_BASELINE : TransferSyntax.EXPLICIT_LITTLE_ENDIAN;
        out.meta(SOP_CLASS, place.instance(), syntax.uid());
        what(out, place, origin, pixels.isPacked());
        out.text(0x00080050, "SH", subject.accessionNumber());
        out.text(0x00080060, "CS", origin.modality());
        out.text(0x00080064, "CS", origin.conversion().name());
        out.text(0x00080090, "PN", "");
        out.text(0x00100010, "PN", subject.name());
        out.text(0x00100020, "LO", subject.identifier());
        out.text(0x00100030, "DA", DAY.format(subject.birthDate()));
        out.text(0x00100040, "CS", subject.sex());
        if (origin.bodyPart() != null) {
            out.text(0x00180015, "CS", origin.bodyPart());
        }
        out.text(0x00181012, "DA", DAY.format(origin.at()));
        out.text(0x00181014, "TM", TIME.format(origin.at()));
        out.text(0x0020000D, "UI", place.study());
        out.text(0x0020000E, "UI", place.series());
        out.text(0x00200010, "SH", subject.accessionNumber());
        out.text(0x00200011, "IS", "1");
        out.text(0x00200013, "IS", Integer.toString(place.page() + 1));
        out.text(0x00200020, "CS", "");
        raster(out, pixels);
        return streamed(out, pixels);
    }

    private static void what(ElementWriter out, Place place, Origin origin, boolean lossy) {
        out.text(0x00080005, "CS", "ISO_IR 192");
        out.text(0x00080008, "CS", lossy ? "DERIVED\\SECONDARY" : "ORIGINAL\\SECONDARY");
        out.text(0x00080016, "UI", SOP_CLASS);
        out.text(0x00080018, "UI", place.instance());
        out.text(0x00080020, "DA", DAY.format(origin.at()));
        out.text(0x00080023, "DA", DAY.format(origin.at()));
        out.text(0x00080030, "TM", TIME.format(origin.at()));
        out.text(0x00080033, "TM", TIME.format(origin.at()));
    }

    private static void raster(ElementWriter out, FilmPixels pixels) {
        out.number(0x00280002, pixels.samples());
        out.text(0x00280004, "CS", pixels.photometric());
        if (pixels.samples() > 1) {
            out.number(0x00280006, 0);
        }
        out.number(0x00280010, pixels.rows());
        out.number(0x00280011, pixels.columns());
        out.number(0x00280100, pixels.bits());
        out.number(0x00280101, pixels.bits());
        out.number(0x00280102, pixels.bits() - 1);
        out.number(0x00280103, 0);
        if (pixels.isPacked()) {
            long whole = (long) pixels.rows() * pixels.columns() * pixels.samples();
            out.text(0x00282110, "CS", "01");
            out.text(0x00282112, "DS", String.format(Locale.ROOT, "%.2f", (double) whole / pixels.data().length));
            out.text(0x00282114, "CS", "ISO_10918_1");
        }
    }

    /** The pixels are not copied once more. */
    private static InputStream streamed(ElementWriter out, FilmPixels pixels) {
        int padding = pixels.data().length % 2;
        int length = pixels.data().length + padding;
        if (pixels.isPacked()) {
            out.head(Tag.PIXEL_DATA, "OB", (int) Head.UNDEFINED);
            out.mark(Tag.ITEM, 0);
            out.mark(Tag.ITEM, length);
        } else {
            out.head(Tag.PIXEL_DATA, pixels.bits() > Byte.SIZE ? "OW" : "OB", length);
        }
        var end = new ElementWriter();
        if (pixels.isPacked()) {
            end.mark(Tag.SEQUENCE_END, 0);
        }
        return new SequenceInputStream(Collections.enumeration(List.of(
                new ByteArrayInputStream(out.bytes()),
                new ByteArrayInputStream(pixels.data()),
                new ByteArrayInputStream(new byte[padding]),
                new ByteArrayInputStream(end.bytes()))));
    }
}
