package bg.registratura.results;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/**
 * Studies in one ZIP.
 *
 * @param tag a strong validator (RFC 9110, 8.8.3): the same for the same bytes, and for no others
 */
record Parcel(Zip zip, String tag) {

    private static final int TAG_BYTES = 16;

    /** The list of sums says everything of the bytes but their order, which follows from it. */
    static Parcel of(Zip zip, WrittenPart sums, String day) {
        var all = new String(sums.bytes(), StandardCharsets.UTF_8) + day;
        var digest = Sums.sha256(all.getBytes(StandardCharsets.UTF_8));
        return new Parcel(zip, '"' + HexFormat.of().formatHex(digest, 0, TAG_BYTES) + '"');
    }
}
