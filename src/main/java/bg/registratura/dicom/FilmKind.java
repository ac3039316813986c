package bg.registratura.dicom;

import java.util.Arrays;
import java.util.Optional;

/** The kinds of image file that are wrapped, told by their first bytes. Codes are contracts: they stand in the database. */
public enum FilmKind {
    JPEG(new int[] {0xFF, 0xD8, 0xFF}),
    PNG(new int[] {0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
    TIFF(new int[] {'I', 'I', 42, 0}, new int[] {'M', 'M', 0, 42});

    private final int[][] beginnings;

    FilmKind(int[]... beginnings) {
        this.beginnings = beginnings;
    }

    /** What a file is that begins so. */
    public static Optional<FilmKind> of(byte[] head) {
        return Arrays.stream(values())
                .filter(kind -> Arrays.stream(kind.beginnings).anyMatch(one -> begins(head, one)))
                .findFirst();
    }

    private static boolean begins(byte[] head, int[] with) {
        for (int i = 0; i < with.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != with[i]) {
                return false;
            }
        }
        return true;
    }
}
