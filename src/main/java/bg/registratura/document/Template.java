package bg.registratura.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One document in one language, as its file in {@code i18n/documents} says it.
 *
 * <p>The file begins with lines {@code name: value} between two lines {@code ---}: {@code title}, {@code subject}, and
 * where they differ from the usual {@code page} (A4), {@code lies} (the tick that lays the page on its long side), {@code register} (none: unnumbered), {@code number} (the word
 * before the number), {@code optional} (blocks a caller may leave out), {@code blanks} (yes: what is missing prints as a line to fill in by hand), {@code frame} (plain: no
 * letterhead, because somebody else writes to the laboratory; bare: no header and no footer either).
 *
 * @param hash SHA-256 of the whole file: the version of the text
 */
record Template(String name, Locale locale, Map<String, String> head, String body, byte[] hash) {

    private static final String FENCE = "---\n";

    static Template load(String name, Locale locale) {
        var path = "/documents/" + name + "_" + locale.getLanguage() + ".md";
        try (var stream = Template.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalArgumentException("no document " + path);
            }
            return parse(name, locale, new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Template parse(String name, Locale locale, String text) {
        var end = text.indexOf("\n" + FENCE, FENCE.length());
        if (!text.startsWith(FENCE) || end < 0) {
            throw new IllegalArgumentException(name + " begins with no front matter");
        }
        var head = new HashMap<String, String>();
        text.substring(FENCE.length(), end).lines().forEach(line -> {
            var colon = line.indexOf(':');
            head.put(line.substring(0, colon).strip(), line.substring(colon + 1).strip());
        });
        return new Template(name, locale, Map.copyOf(head), text.substring(end + 1 + FENCE.length()), sha256(text));
    }

    String title() {
        return required("title");
    }

    String subject() {
        return required("subject");
    }

    /** The size of the paper, lying where the value named by {@code lies} says so. */
    String page(Map<String, Object> values) {
        var size = head.getOrDefault("page", "A4");
        return Boolean.TRUE.equals(values.get(head.getOrDefault("lies", ""))) ? size + " landscape" : size;
    }

    Optional<RegisterKind> register() {
        return Optional.ofNullable(head.get("register")).map(RegisterKind::valueOf);
    }

    String numberWord() {
        return required("number");
    }

    List<String> optional() {
        return Arrays.stream(head.getOrDefault("optional", "").split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    boolean isFilledByHand() {
        return "yes".equals(head.get("blanks"));
    }

    boolean isBare() {
        return "bare".equals(head.get("frame"));
    }

    boolean hasLetterhead() {
        return !head.containsKey("frame");
    }

    private String required(String key) {
        @Nullable String value = head.get(key);
        if (value == null) {
            throw new IllegalArgumentException(name + " has no " + key);
        }
        return value;
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
