package bg.registratura.dicomweb;

import bg.registratura.dicom.Vocabulary;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** An element an answer must have, and how its value must be (PS3.4 C.2.2.2). */
record Key(int tag, String wanted) {

    private static final int LONGEST = 256;

    Key {
        if (wanted.length() > LONGEST) {
            throw new Refusal(400, "a value is too long");
        }
    }

    /** Whether one of the values of an object in the JSON model is as it must be; whatever is asked empty always is. */
    boolean isMetBy(JsonNode object) {
        var vr = Vocabulary.vr(tag);
        return wanted.isEmpty()
                || wanted.equals("*")
                || texts(object.path("%08X".formatted(tag))).anyMatch(value -> matches(vr, value));
    }

    private static Stream<String> texts(JsonNode element) {
        return StreamSupport.stream(element.path("Value").spliterator(), false)
                .flatMap(value -> value.isObject()
                        ? value.properties().stream()
                                .map(group -> group.getValue().asString(""))
                        : Stream.of(value.asString("")));
    }

    private boolean matches(String vr, String value) {
        return switch (vr) {
            case "UI" -> Arrays.asList(wanted.split("[,\\\\]")).contains(value);
            case "DA" -> isBetween(value, "00000000", "99999999");
            case "TM" -> isBetween(value.replaceAll("\\..*", ""), "000000", "235959");
            case "IS", "DS", "US", "SS", "UL", "SL", "FL", "FD" ->
                wanted.strip().equals(value);
            case "PN" -> fits(name(wanted), name(value));
            default -> fits(wanted.strip(), value);
        };
    }

    /** A day or a time, or from one to another, either of which may be left open. */
    private boolean isBetween(String value, String first, String last) {
        var ends = wanted.strip().replace(":", "").split("-", -1);
        if (ends.length > 2 || !Arrays.stream(ends).allMatch(end -> end.matches("[0-9.]*"))) {
            throw new Refusal(400, "neither a day or time nor a range");
        }
        var from = ends[0].isEmpty() ? first : ends[0];
        var to = ends.length == 1 ? from : ends[1].isEmpty() ? last : ends[1];
        return value.compareTo(from) >= 0 && (value.compareTo(to) <= 0 || value.startsWith(to));
    }

    private static String name(String text) {
        return text.replaceAll("[\\^\\s]+", " ").strip().toUpperCase(Locale.ROOT);
    }

    /** A star stands for anything, a question mark for one sign; in steps as many as both are long, at the worst. */
    private static boolean fits(String words, String value) {
        int at = 0;
        int star = -1;
        int mark = 0;
        for (int i = 0; i < value.length(); ) {
            char wanted = at < words.length() ? words.charAt(at) : 0;
            if (wanted == '*') {
                star = at++;
                mark = i;
            } else if (at < words.length() && (wanted == '?' || wanted == value.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++mark;
            } else {
                return false;
            }
        }
        return words.substring(at).chars().allMatch(sign -> sign == '*');
    }
}
