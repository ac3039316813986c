package bg.registratura.dicom;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the values that stay, each as the list says, in Explicit VR Little Endian. */
final class KeptValues {

    private static final int SHORT_LENGTH = 0xFFFE;

    private final boolean bigEndian;
    private final boolean grouped;
    private final Pseudonyms names;

    /** @param grouped the object has functional groups, in which some moments may not be empty */
    KeptValues(boolean bigEndian, boolean grouped, Pseudonyms names) {
        this.bigEndian = bigEndian;
        this.grouped = grouped;
        this.names = names;
    }

    /** The element with what of its value may stay; nothing where it may not be there at all. */
    byte @Nullable [] of(int tag, KeptAttribute rule, byte[] value) {
        return switch (rule.how()) {
            case NUMBER -> rule.isNumber(value) ? number(tag, rule, value) : text(tag, rule.vr(), "");
            case ONLY -> text(tag, rule.vr(), rule.allowed(value));
            case STANDARD -> standard(tag, rule, KeptAttribute.text(value));
            case UID -> text(tag, rule.vr(), renamed(value));
            case EMPTY -> text(tag, rule.vr(), "");
            case MOMENT -> text(tag, rule.vr(), grouped ? never(rule.vr()) : "");
            case SAID -> text(tag, rule.vr(), rule.text());
            case INSIDE, CODE -> null;
        };
    }

    private byte @Nullable [] number(int tag, KeptAttribute rule, byte[] value) {
        if (!Head.isLong(rule.vr()) && value.length > SHORT_LENGTH) {
            return null;
        }
        return rule.width() == 1
                ? text(tag, rule.vr(), KeptAttribute.text(value))
                : written(tag, rule.vr(), bigEndian ? turned(value, rule.width()) : value);
    }

    private static byte @Nullable [] standard(int tag, KeptAttribute rule, String uid) {
        return Pseudonyms.isStandard(uid) ? text(tag, rule.vr(), uid) : null;
    }

    private String renamed(byte[] value) {
        return Arrays.stream(KeptAttribute.text(value).split("\\\\"))
                .map(String::strip)
                .map(names::uid)
                .collect(Collectors.joining("\\"));
    }

    /** The day before all days, for what may not be without one. */
    private static String never(String vr) {
        return switch (vr) {
            case "DA" -> "19000101";
            case "TM" -> "000000";
            default -> "19000101000000";
        };
    }

    static byte[] turned(byte[] value, int width) {
        var turned = new byte[value.length];
        for (int i = 0; i < value.length; i++) {
            turned[i] = value[i - i % width + width - 1 - i % width];
        }
        return turned;
    }

    static byte[] text(int tag, String vr, String text) {
        var out = new ElementWriter();
        out.text(tag, vr, text);
        return out.bytes();
    }

    static byte[] written(int tag, String vr, byte[] value) {
        var out = new ElementWriter();
        out.head(tag, vr, value.length + value.length % 2);
        out.add(value);
        out.add(new byte[value.length % 2]);
        return out.bytes();
    }
}
