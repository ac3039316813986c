package bg.registratura.results;

import bg.registratura.search.NameSieve;
import bg.registratura.visit.Examination;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a dentist looks for among what patients gave.
 *
 * @param kind one kind of examination; absent for all
 * @param onlyNew those not opened yet
 * @param words of a patient's name, in either script; blank for everybody
 */
public record Wanted(@Nullable Examination kind, boolean onlyNew, Period period, String words) {

    /** Everything there is. */
    public static final Wanted ALL = new Wanted(null, false, Period.ANY, "");

    /** How long ago a picture was made at most. */
    public enum Period {
        ANY(Integer.MAX_VALUE),
        WEEK(7),
        MONTH(31),
        YEAR(366);

        private final int days;

        Period(int days) {
            this.days = days;
        }

        boolean holds(LocalDate madeOn, LocalDate today) {
            return this == ANY || madeOn.isAfter(today.minusDays(days));
        }
    }

    /** Whether it leaves nothing out. */
    public boolean isAll() {
        return kind == null && !onlyNew && period == Period.ANY && words.isBlank();
    }

    boolean holds(Viewing.Card card, LocalDate today) {
        var study = card.study();
        return (kind == null || kind == study.examination())
                && (!onlyNew || card.isUnread())
                && period.holds(study.madeOn(), today);
    }

    NameSieve names() {
        return NameSieve.of(words);
    }
}
