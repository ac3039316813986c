package bg.registratura.exposure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** All checks of the quality of one unit, the newest first. */
public record Quality(List<QualityCheck> checks) {

    /** No check is on record. */
    public static final Quality UNKNOWN = new Quality(List.of());

    /** What is to be said of a unit. */
    public enum State {
        /** No check is on record. */
        UNCHECKED,
        /** The latest check of a kind failed. */
        FAILED,
        /** A check is due since. */
        OVERDUE,
        /** Nothing is due. */
        GOOD
    }

    /** The latest check of a kind. */
    public Optional<QualityCheck> latest(QualityCheck.Kind kind) {
        return checks.stream().filter(check -> check.kind() == kind).findFirst();
    }

    /** The nearest day on which a check is due. */
    public Optional<LocalDate> nextDueOn() {
        return Arrays.stream(QualityCheck.Kind.values())
                .flatMap(kind -> latest(kind).stream())
                .flatMap(check -> Stream.ofNullable(check.nextDueOn()))
                .min(Comparator.naturalOrder());
    }

    public State on(LocalDate day) {
        if (checks.isEmpty()) {
            return State.UNCHECKED;
        }
        if (Arrays.stream(QualityCheck.Kind.values())
                .flatMap(kind -> latest(kind).stream())
                .anyMatch(check -> check.result() == QualityCheck.Result.FAILED)) {
            return State.FAILED;
        }
        return nextDueOn().filter(due -> due.isBefore(day)).isPresent() ? State.OVERDUE : State.GOOD;
    }
}
