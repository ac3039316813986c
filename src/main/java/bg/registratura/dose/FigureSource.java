package bg.registratura.dose;

import org.jspecify.annotations.Nullable;

/**
 * The literature a figure is from.
 *
 * @param text who published it and when
 * @param address where it can be read
 */
public record FigureSource(String text, @Nullable String address) {

    /** Refuses a figure that nobody published. */
    public FigureSource {
        text = text.strip();
        if (text.isEmpty() || text.length() > 300) {
            throw new IllegalArgumentException("a figure has a source");
        }
    }
}
