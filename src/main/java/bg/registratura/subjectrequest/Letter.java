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

    /** Days a letter by post has to come. */
    static final int DAYS_OF_POST = 7;

    /** Somebody wrote down how it reached the person. */
    public boolean isTold() {
        return toldOn != null;
    }

    public Optional<LocalDate> waitsUntil() {
        return Optional.ofNullable(collectBy);
    }

    /** Whether it may be told so: nothing is lifted by a letter that lies in the file. */
    public boolean mayBeTold(LetterWay way) {
        return kind != LetterKind.LIFTING || way != LetterWay.NO_ADDRESS;
    }

    /** The first day on which what it tells may be done: the next one, after a week where it went by post. */
    public Optional<LocalDate> actsFrom() {
        var on = toldOn;
        return on == null ? Optional.empty() : Optional.of(on.plusDays(toldWay == LetterWay.POST ? DAYS_OF_POST : 1));
    }

    /** It told the person that the answer waits, and that day is over. */
    boolean wasInVain(LocalDate today) {
        return kind == LetterKind.WAITING && isTold() && collectBy != null && collectBy.isBefore(today);
    }
}
