package bg.registratura.language;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How hands write a name in Latin, letter by letter: an error that breaks two letters of one sound is an error of one letter
 * here, {@code Zehlyazkova}, {@code Jlyazkova}. Both sides are written in the ways that people have, and meet in one of them.
 */
public final class NameSpelling {

    private static final int LONGEST = 90;
    private static final int LONGEST_TYPED = 40;
    private static final Map<Character, String> USUAL =
            Map.of('Z', "zh", 'C', "ts", 'H', "ch", 'S', "sh", 'Q', "sht", 'A', "ia", 'U', "iu");
    private static final List<Map<Character, String>> OTHERWISE = List.of(
            Map.of('Z', "j"),
            Map.of('C', "tz"),
            Map.of('C', "c"),
            Map.of('S', "sch"),
            Map.of('H', "tch"),
            Map.of('Z', "j", 'C', "tz"));

    private NameSpelling() {}

    /** A sound as it may have been meant to be written: itself, with ия for я and шт for щ, and in Latin as the law and others write it. */
    public static Set<String> of(String sound) {
        var forms = new LinkedHashSet<String>();
        forms.add(sound);
        if (sound.indexOf('A') >= 0) {
            forms.add(sound.replaceAll("(?<!i)A", "iA"));
        }
        if (sound.indexOf('Q') >= 0) {
            forms.add(sound.replace("Q", "St"));
        }
        forms.add(written(sound, Map.of()));
        OTHERWISE.stream()
                .filter(spelling -> spelling.keySet().stream().allMatch(sign -> sound.indexOf(sign) >= 0))
                .forEach(spelling -> forms.add(written(sound, spelling)));
        if (sound.contains("ks")) {
            forms.add(written(sound, Map.of()).replace("ks", "x"));
        }
        return forms;
    }

    /** A word as it was typed, in Latin, where {@code j} may stand for three letters and {@code c} for two. */
    public static List<String> typed(String word) {
        var plain = NameSound.latin(word).replace('y', 'i').replace('w', 'v').replace('q', 'k');
        var byLaw = plain.replace("tz", "ts").replace("j", "zh");
        return Stream.of(plain.replace('j', 'i'), byLaw, byLaw.replaceAll("c(?![hkz])", "ts"), plain)
                .flatMap(one -> Stream.of(NameSound.undoubled(one), one))
                .map(latin -> latin.substring(0, Math.min(LONGEST_TYPED, latin.length())))
                .distinct()
                .toList();
    }

    private static String written(String sound, Map<Character, String> otherwise) {
        var latin = new StringBuilder();
        for (int at = 0; at < sound.length(); at++) {
            var sign = sound.charAt(at);
            var letters = otherwise.containsKey(sign) ? otherwise.get(sign) : USUAL.get(sign);
            latin.append(letters == null ? String.valueOf(sign) : letters);
        }
        return latin.substring(0, Math.min(LONGEST, latin.length()));
    }
}
