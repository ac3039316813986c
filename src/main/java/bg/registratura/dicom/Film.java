package bg.registratura.dicom;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * An image file as cameras and scanners write it: looked at before anything of it is unpacked, then given out page by page
 * as DICOM objects ({@link SecondaryCapture}).
 *
 * <p>A baseline JPEG stays as it is packed; everything else is kept without loss. Of what programs write beside the picture
 * nothing is carried over.
 */
public final class Film {

    /** So many bytes a scanned film has at most. */
    public static final int LARGEST = 48 << 20;

    private static final int SMALLER_COPY = 1;

    private final FilmKind kind;
    private final byte[] file;
    private final List<Integer> pages;
    private final Set<FilmNote> notes;

    private Film(FilmKind kind, byte[] file, List<Integer> pages, Set<FilmNote> notes) {
        this.kind = kind;
        this.file = file;
        this.pages = pages;
        this.notes = notes;
    }

    /** What comes of looking at an image file. */
    public sealed interface Verdict {

        /** It may be wrapped, as far as can be seen from outside. */
        record Accepted(Film film) implements Verdict {}

        /** It is not taken. */
        record Refused(FilmRefusal reason) implements Verdict {}
    }

    /** Judges a file by its bytes. */
    public static Verdict judge(byte[] file) {
        if (file.length > LARGEST) {
            return new Verdict.Refused(FilmRefusal.TOO_LARGE);
        }
        var kind = FilmKind.of(file);
        if (kind.isEmpty()) {
            return new Verdict.Refused(FilmRefusal.NO_FILM);
        }
        try {
            return new Verdict.Accepted(
                    switch (kind.get()) {
                        case JPEG -> jpeg(file);
                        case PNG -> png(file);
                        case TIFF -> tiff(file);
                    });
        } catch (FilmRefusedException e) {
            return new Verdict.Refused(e.reason());
        }
    }

    private static Film jpeg(byte[] file) throws FilmRefusedException {
        var segments = JpegSegments.read(file);
        FilmPixels.check(segments.rows(), segments.columns(), segments.components());
        if (segments.components() > 3) {
            throw new FilmRefusedException(FilmRefusal.PRINT_COLOURS);
        }
        if (!segments.isReadable() || segments.components() == 2) {
            throw new FilmRefusedException(FilmRefusal.UNKNOWN_WAY);
        }
        var notes = EnumSet.copyOf(segments.notes().isEmpty() ? EnumSet.noneOf(FilmNote.class) : segments.notes());
        if (!segments.isBaseline()) {
            notes.add(FilmNote.UNPACKED);
        }
        return new Film(FilmKind.JPEG, file, List.of(0), turned(notes, segments.orientation()));
    }

    private static Film png(byte[] file) throws FilmRefusedException {
        var chunks = PngChunks.read(file);
        chunks.check();
        return new Film(FilmKind.PNG, file, List.of(0), turned(chunks.notes(), chunks.orientation()));
    }

    private static Film tiff(byte[] file) throws FilmRefusedException {
        var directories = TiffDirectory.all(file);
        var pages = new ArrayList<Integer>();
        var notes = EnumSet.noneOf(FilmNote.class);
        for (int i = 0; i < directories.size(); i++) {
            var page = directories.get(i);
            if ((page.one(TiffDirectory.SUBFILE, 0) & SMALLER_COPY) == 0) {
                check(page, file.length);
                pages.add(i);
                turned(notes, page.orientation());
                note(notes, page);
            }
        }
        if (pages.isEmpty()) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
        return new Film(FilmKind.TIFF, file, pages, notes);
    }

    private static void check(TiffDirectory page, long length) throws FilmRefusedException {
        long deep = page.one(TiffDirectory.BITS, 1) > Byte.SIZE ? 2 : 1;
        FilmPixels.check(
                page.one(TiffDirectory.HEIGHT, 0),
                page.one(TiffDirectory.WIDTH, 0),
                Math.max(1, page.one(TiffDirectory.SAMPLES, 1)) * deep);
        if (!page.isWhole(length)) {
            throw new FilmRefusedException(FilmRefusal.DAMAGED);
        }
    }

    private static void note(Set<FilmNote> notes, TiffDirectory page) {
        if (page.has(TiffDirectory.PROFILE)) {
            notes.add(FilmNote.PROFILE_LEFT);
        }
        if (page.has(TiffDirectory.EXIF) || page.has(TiffDirectory.GPS) || page.has(TiffDirectory.XMP)) {
            notes.add(FilmNote.PRIVATE_LEFT);
        }
    }

    private static Set<FilmNote> turned(Set<FilmNote> notes, int orientation) {
        if (orientation != 1) {
            notes.add(FilmNote.TURNED);
        }
        return notes;
    }

    public FilmKind kind() {
        return kind;
    }

    /** How many pictures it has. */
    public int pages() {
        return pages.size();
    }

    /** What was done to it or left out of it. */
    public Set<FilmNote> notes() {
        return Set.copyOf(notes);
    }

    /** One picture, counted from nought, unpacked to its last row. */
    FilmPixels page(int number) throws FilmRefusedException {
        return switch (kind) {
            case JPEG -> jpeg();
            case PNG ->
                FilmDecoder.page(file, kind, 0).turned(PngChunks.read(file).orientation());
            case TIFF -> {
                var directory = TiffDirectory.all(file).get(pages.get(number));
                yield FilmDecoder.page(file, kind, pages.get(number)).turned(directory.orientation());
            }
        };
    }

    /** Unpacked in any case: what does not unpack is not kept. */
    private FilmPixels jpeg() throws FilmRefusedException {
        var segments = JpegSegments.read(file);
        var bare = segments.bare();
        var unpacked = FilmDecoder.page(bare, kind, 0);
        if (!segments.isBaseline() || segments.orientation() != 1) {
            return unpacked.turned(segments.orientation());
        }
        int samples = segments.components();
        return new FilmPixels(
                segments.rows(), segments.columns(), samples, Byte.SIZE, segments.photometric(), true, bare);
    }
}
