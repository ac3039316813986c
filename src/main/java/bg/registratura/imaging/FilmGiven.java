package bg.registratura.imaging;

import bg.registratura.dicom.FilmNote;
import bg.registratura.dicom.FilmRefusal;
import java.util.Set;

/** What became of an image file, or of a page of one. */
public sealed interface FilmGiven {

    /** What it is called. */
    String name();

    /** It was wrapped and went the way of every picture. */
    record Wrapped(String name, Reception reception, Set<FilmNote> notes) implements FilmGiven {}

    /** It is not wrapped; whoever gives it has it still. */
    record Refused(String name, FilmRefusal reason) implements FilmGiven {}

    /** The order it was meant for was called off meanwhile. */
    record Orderless(String name) implements FilmGiven {}
}
