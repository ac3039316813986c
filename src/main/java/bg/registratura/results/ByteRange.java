package bg.registratura.results;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One part of an answer (RFC 9110, 14).
 *
 * @param from its first byte, counted from nought
 * @param until the byte after its last
 */
record ByteRange(long from, long until) {

    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** All of it. */
    static ByteRange all(long length) {
        return new ByteRange(0, length);
    }

    /** The part that is asked for; everything where none is, or several are, which nobody needs be given. */
    static ByteRange asked(@Nullable String header, long length) {
        var told = ONE.matcher(header == null ? "" : header.strip());
        if (!told.matches() || told.group(1).isEmpty() && told.group(2).isEmpty()) {
            return all(length);
        }
        if (told.group(1).isEmpty()) {
            return new ByteRange(Math.max(0, length - Long.parseLong(told.group(2))), length);
        }
        long from = Long.parseLong(told.group(1));
        var last = Optional.of(told.group(2)).filter(text -> !text.isEmpty()).map(Long::parseLong);
        if (last.isPresent() && last.get() < from) {
            return all(length);
        }
        return new ByteRange(
                from, Math.min(length, last.map(byteAt -> byteAt + 1).orElse(length)));
    }

    boolean isEmpty() {
        return from >= until;
    }

    boolean isAll(long length) {
        return from == 0 && until == length;
    }

    boolean meets(long start, long end) {
        return start < until && end > from;
    }
}
