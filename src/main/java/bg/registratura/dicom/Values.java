package bg.registratura.dicom;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The elements that were kept, read as what they are; what is not there or not readable is simply absent. */
record Values(Map<Integer, byte[]> bytes, boolean bigEndian) {

    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(\\d{1,12}(\\.\\d{0,12})?|\\.\\d{1,12})([eE][+-]?\\d{1,2})?");
    private static final Pattern DATE = Pattern.compile("\\d{8}");
    private static final Pattern TIME = Pattern.compile("\\d{2,6}(\\.\\d{1,6})?");
    private static final double LARGEST = 1e9;

    byte[] raw(int tag) {
        return bytes.getOrDefault(tag, new byte[0]);
    }

    /** A text in the default repertoire, its first value, without padding. */
    Optional<String> text(int tag) {
        var all = new String(raw(tag), StandardCharsets.ISO_8859_1);
        return Optional.of(clean(all.split("\\\\", 2)[0])).filter(text -> !text.isEmpty());
    }

    OptionalInt u16(int tag) {
        var raw = raw(tag);
        if (raw.length != 2) {
            return OptionalInt.empty();
        }
        var order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        return OptionalInt.of(ByteBuffer.wrap(raw).order(order).getShort() & 0xFFFF);
    }

    @Nullable
    Double number(int tag) {
        return number(tag, 0);
    }

    @Nullable
    Double number(int tag, int place) {
        var parts = new String(raw(tag), StandardCharsets.ISO_8859_1).split("\\\\");
        if (place >= parts.length || !DECIMAL.matcher(clean(parts[place])).matches()) {
            return null;
        }
        double value = Double.parseDouble(clean(parts[place]));
        return Math.abs(value) <= LARGEST ? value : null;
    }

    @Nullable
    Double positive(int tag, int place) {
        var value = number(tag, place);
        return value == null || value <= 0 ? null : value;
    }

    /** A positive number written as eight bytes (VR FD). */
    @Nullable
    Double binary(int tag) {
        var raw = raw(tag);
        if (raw.length < Double.BYTES) {
            return null;
        }
        var order = bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        double value = ByteBuffer.wrap(raw).order(order).getDouble();
        return value > 0 && value <= LARGEST ? value : null;
    }

    @Nullable
    LocalDate date(int tag) {
        return text(tag).map(Values::date).orElse(null);
    }

    /** The moment of a date element and its time element, at midnight where there is no time. */
    @Nullable
    LocalDateTime moment(int dateTag, int timeTag) {
        var day = date(dateTag);
        return day == null ? null : day.atTime(text(timeTag).map(Values::time).orElse(LocalTime.MIDNIGHT));
    }

    /** The moment of an element that holds both. */
    @Nullable
    LocalDateTime moment(int tag) {
        var text = text(tag).orElse("");
        var day = text.length() < 8 ? null : date(text.substring(0, 8));
        return day == null ? null : day.atTime(time(text.substring(8).split("[+-]")[0]));
    }

    static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}", " ").strip();
    }

    private static @Nullable LocalDate date(String text) {
        try {
            return DATE.matcher(text).matches()
                    ? LocalDate.of(
                            Integer.parseInt(text.substring(0, 4)),
                            Integer.parseInt(text.substring(4, 6)),
                            Integer.parseInt(text.substring(6)))
                    : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static LocalTime time(String text) {
        if (!TIME.matcher(text).matches()) {
            return LocalTime.MIDNIGHT;
        }
        var parts = text.split("\\.");
        var digits = (parts[0] + "0000").substring(0, 6);
        var nanos = parts.length < 2 ? 0 : Integer.parseInt((parts[1] + "00000000").substring(0, 9));
        try {
            return LocalTime.of(
                    Integer.parseInt(digits.substring(0, 2)),
                    Integer.parseInt(digits.substring(2, 4)),
                    Integer.parseInt(digits.substring(4)),
                    nanos);
        } catch (DateTimeException e) {
            return LocalTime.MIDNIGHT;
        }
    }
}
