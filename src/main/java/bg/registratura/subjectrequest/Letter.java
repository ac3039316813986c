package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A letter of a case, issued in two marked copies: one for the person, one for the file.
 *
 * @param collectBy of an answer that waits, the last day on which it does
 * @param toldOn the day on which it was handed over or posted
 * @param toldWay how
 */
public record Letter(
        DocumentId document,
        LetterKind kind,
        Instant writtenAt,
        @Nullable LocalDate collectBy,
        @Nullable LocalDate toldOn,
        @Nullable LetterWay toldWay) {

    /** Somebody wrote down how it reached the person. */
    public boolean isTold() {
        return toldOn != null;
    }

    public Optional<LocalDate> waitsUntil() {
        return Optional.ofNullable(collectBy);
    }

    /** It told the person that the answer waits, and that day is over. */
    boolean wasInVain(LocalDate today) {
        return kind == LetterKind.WAITING && isTold() && collectBy != null && collectBy.isBefore(today);
    }
}
