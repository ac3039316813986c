package bg.registratura.breakglass;

import bg.registratura.imaging.StudyId;
import bg.registratura.security.AccountId;
import bg.registratura.security.Role;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One opening: who, which study, why, and until when.
 *
 * @param words the reason in the words of whoever opened; the patient reads them
 * @param endsAt the latest end there is
 * @param endedAt when it was ended by hand before that
 * @param judgement what the officer found; absent until they have
 */
public record BreakGlass(
        BreakGlassId id,
        StudyId study,
        AccountId account,
        Role openedAs,
        GlassReason reason,
        String words,
        Instant openedAt,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable Judgement judgement) {

    /** The fewest characters of a reason. */
    public static final int FEWEST_WORDS = 20;

    /** The most. */
    public static final int MOST_WORDS = 1000;

    /** The moment from which nothing is seen any more. */
    public Instant over() {
        return endedAt == null ? endsAt : endedAt;
    }

    public boolean isOpen(Instant now) {
        return !now.isBefore(openedAt) && now.isBefore(over());
    }
}
