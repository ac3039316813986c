package bg.registratura.pad;

import bg.registratura.document.DocumentId;
import bg.registratura.document.RegisterNumber;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as it is shown on a tablet.
 *
 * @param key of this showing; what is signed under another is not taken
 * @param subject whom it is about, for the log
 * @param html its text, every value in it escaped
 * @param places who signs, in this order
 */
public record PadSheet(
        UUID key,
        DocumentId document,
        RegisterNumber number,
        @Nullable UUID subject,
        Locale locale,
        String html,
        List<PadPlace> places) {

    /** A sheet nobody signs is not shown. */
    public PadSheet {
        places = List.copyOf(places);
        if (places.isEmpty()) {
            throw new IllegalArgumentException("somebody signs a sheet");
        }
    }
}
