package bg.registratura.dose;

import org.jspecify.annotations.Nullable;

/**
 * Where a level was published.
 *
 * @param text who published it and when
 * @param address where it can be read
 * @param national it is the national level; otherwise it is there for orientation only
 */
public record LevelSource(String text, @Nullable String address, boolean national) {

    /** Refuses a level that nobody published. */
    public LevelSource {
        text = text.strip();
        if (text.isEmpty() || text.length() > 300) {
            throw new IllegalArgumentException("a level has a source");
        }
    }
}
