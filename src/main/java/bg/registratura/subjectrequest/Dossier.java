package bg.registratura.subjectrequest;

import java.util.List;

/**
 * All that is held about one person, register by register.
 *
 * @param parts only those registers that hold something
 */
public record Dossier(List<Part> parts) {

    /** The search found nothing in any register. */
    public boolean isEmpty() {
        return parts.isEmpty();
    }

    /**
     * What one register holds.
     *
     * @param section its heading as a key of {@code i18n/}
     */
    public record Part(String section, List<Entry> entries) {}
}
