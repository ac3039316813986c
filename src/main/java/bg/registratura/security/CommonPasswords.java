package bg.registratura.security;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The words people make passwords of everywhere and in Bulgaria, the commonest first. */
final class CommonPasswords {

    private static final Map<String, Integer> PLACES = places(lines("/common-passwords.txt"));

    private CommonPasswords() {}

    /** The place of a word in the order of how often it is taken, from 1; 0 when it is none of them. */
    static int place(String word) {
        return PLACES.getOrDefault(word, 0);
    }

    private static Map<String, Integer> places(List<String> words) {
        var places = new HashMap<String, Integer>();
        words.forEach(word -> places.putIfAbsent(word, places.size() + 1));
        return Map.copyOf(places);
    }

    /** The lines of a list that ships with the house; the first may say where it comes from. */
    static List<String> lines(String list) {
        var stream = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(list));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isEmpty() && !line.startsWith("# "))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
