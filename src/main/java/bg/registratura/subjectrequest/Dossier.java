package bg.registratura.subjectrequest;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** Everything held, whichever register holds it. */
    public Stream<Entry> entries() {
        return parts.stream().map(Part::entries).flatMap(List::stream);
    }

    /** The last day any of it is kept, where that is counted. */
    public Optional<LocalDate> lastTerm() {
        return entries()
                .flatMap(entry -> entry.term().stream())
                .flatMap(kept -> Stream.ofNullable(kept.term().until()))
                .max(LocalDate::compareTo);
    }

    /**
     * What one register holds.
     *
     * @param section its heading as a key of {@code i18n/}
     */
    public record Part(String section, List<Entry> entries) {

        /** Whence this register has it, how long it keeps it and why, as a key of {@code i18n/}. */
        public String held() {
            return section.replace(".section.", ".held.");
        }
    }
}
