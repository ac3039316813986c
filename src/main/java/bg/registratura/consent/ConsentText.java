package bg.registratura.consent;

import bg.registratura.visit.Examination;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One version of what patients are told before a kind of examination, in one language; it never changes.
 *
 * @param version counts from 1 for its examination and language
 */
public record ConsentText(
        ConsentTextId id, Examination examination, Locale language, int version, TextBlocks blocks, Adoption adoption) {

    private static final int GROUP = 4;
    private static final int GROUPS = 4;

    /** It came with the program: no physician of this laboratory has approved it, and no order stands behind it. */
    public boolean isDraft() {
        return adoption.shipped();
    }

    /** SHA-256 of its words, as the database reckons it too. */
    byte[] hash() {
        var canonical = Stream.concat(
                        Stream.of(examination.name(), language.getLanguage(), String.valueOf(version)),
                        blocks.asColumns().stream())
                .collect(Collectors.joining("\n"));
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The beginning of the hash, as it is printed: 1a2b 3c4d 5e6f 7a8b. */
    public String fingerprint() {
        return fingerprint(hash());
    }

    static String fingerprint(byte[] hash) {
        var digits = HexFormat.of().formatHex(hash);
        return IntStream.range(0, GROUPS)
                .mapToObj(group -> digits.substring(group * GROUP, (group + 1) * GROUP))
                .collect(Collectors.joining(" "));
    }
}
