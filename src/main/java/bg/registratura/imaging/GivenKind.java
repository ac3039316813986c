package bg.registratura.imaging;

import bg.registratura.dicom.DiscDirectory;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/** What a file is by its first bytes; a name only tells what somebody took for a picture. */
enum GivenKind {
    PICTURE,
    DIRECTORY,
    ARCHIVE,
    FILM,
    OTHER;

    /** So many bytes are enough to tell. */
    static final int HEAD = 132;

    private static final byte[] DICM = "DICM".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[][] FILMS = {
        {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF},
        {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'},
        {'I', 'I', 42, 0},
        {'M', 'M', 0, 42}
    };
    private static final Pattern NAMED_PICTURE = Pattern.compile(".*\\.(dcm|dic|dicom|ima)", Pattern.CASE_INSENSITIVE);

    static GivenKind of(String path, byte[] head) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith("._")) {
            return OTHER;
        }
        if (head.length == HEAD && Arrays.equals(DICM, 0, DICM.length, head, HEAD - DICM.length, HEAD)) {
            return name.toUpperCase(Locale.ROOT).equals(DiscDirectory.NAME) ? DIRECTORY : PICTURE;
        }
        if (begins(head, ZIP) || begins(head, EMPTY_ZIP)) {
            return ARCHIVE;
        }
        if (Arrays.stream(FILMS).anyMatch(film -> begins(head, film))) {
            return FILM;
        }
        return NAMED_PICTURE.matcher(name).matches() ? PICTURE : OTHER;
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }
}
