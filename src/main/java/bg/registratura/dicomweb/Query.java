package bg.registratura.dicomweb;

import bg.registratura.dicom.Vocabulary;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A question as a program asks it (PS3.18 8.3.4 and 10.6).
 *
 * @param wanted the elements to tell, none for all there are
 * @param fuzzy it was asked for names that sound alike, which nobody here can find
 */
record Query(Level level, List<Key> keys, @Nullable Set<Integer> wanted, int offset, int limit, boolean fuzzy) {

    private static final int MOST_KEYS = 40;

    static Query of(Level level, HttpServletRequest request) {
        var keys = new ArrayList<Key>();
        var wanted = new HashSet<>(level.told());
        boolean all = false;
        int offset = 0;
        int limit = level.most();
        boolean fuzzy = false;
        for (var parameter : request.getParameterMap().entrySet()) {
            var first = parameter.getValue()[0];
            switch (parameter.getKey()) {
                case "accept" -> {}
                case "offset" -> offset = number(first);
                case "limit" -> limit = Math.min(limit, number(first));
                case "fuzzymatching" -> fuzzy = first.equals("true");
                case "includefield" -> all |= include(parameter.getValue(), wanted);
                default -> keys.add(key(level, parameter.getKey(), first));
            }
        }
        if (keys.size() > MOST_KEYS) {
            throw new Refusal(400, "too many keys");
        }
        keys.forEach(key -> wanted.add(key.tag()));
        return new Query(level, keys, all ? null : wanted, offset, limit, fuzzy);
    }

    private static boolean include(String[] values, Set<Integer> wanted) {
        boolean all = false;
        for (var name : Arrays.stream(values)
                .flatMap(value -> Arrays.stream(value.split(",")))
                .toList()) {
            if (name.equals("all")) {
                all = true;
            } else {
                wanted.add(tag(name));
            }
        }
        return all;
    }

    private static Key key(Level level, String name, String value) {
        int tag = tag(name);
        if (level.isBelow(tag)) {
            throw new Refusal(400, name + " says nothing of a " + level.name().toLowerCase(Locale.ROOT));
        }
        return new Key(tag, value);
    }

    private static int tag(String name) {
        return Vocabulary.tag(name).orElseThrow(() -> new Refusal(400, "no element is called so"));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new Refusal(400, "not a number");
        }
        return Integer.parseInt(text);
    }

    boolean wants(int tag) {
        return wanted == null ? tag >>> 16 < 0x7FE0 : wanted.contains(tag);
    }

    boolean isMetBy(JsonNode object) {
        return keys.stream().allMatch(key -> key.isMetBy(object));
    }

    /** The study that is asked for by its name alone, so that no other need be opened. */
    boolean admitsStudy(String uid) {
        return keys.stream()
                .filter(key -> key.tag() == 0x0020000D
                        && !key.wanted().isEmpty()
                        && !key.wanted().equals("*"))
                .allMatch(key -> Arrays.asList(key.wanted().split("[,\\\\]")).contains(uid));
    }
}
