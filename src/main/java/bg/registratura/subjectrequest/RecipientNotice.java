package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was done to tell one recipient that the data they received were changed: a letter, or a reason to write none.
 *
 * @param recipient as they were told
 * @param document the letter; absent where none is written
 * @param address where it goes; empty where none is written
 * @param ground on which none is written
 * @param reason why, in words
 * @param toldOn the day on which the letter was handed over or posted
 */
public record RecipientNotice(
        RecipientNoticeId id,
        String recipient,
        @Nullable DocumentId document,
        String address,
        @Nullable WaiverGround ground,
        @Nullable String reason,
        Instant at,
        @Nullable LocalDate toldOn,
        @Nullable LetterWay toldWay) {

    /** The letter, where one was written. */
    public Optional<DocumentId> letter() {
        return Optional.ofNullable(document);
    }

    /** A letter lies written and was neither handed over nor posted. */
    public boolean isOwed() {
        return document != null && toldOn == null;
    }

    @Override
    public String toString() {
        return "RecipientNotice[" + id.value() + "]";
    }
}
