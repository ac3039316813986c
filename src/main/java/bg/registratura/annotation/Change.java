package bg.registratura.annotation;

import bg.registratura.audit.Action;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the log is told of one act on an annotation. */
final class Change {

    private Change() {}

    /** Nothing where nothing changed: what is sent twice was done once. */
    static List<Action> between(Optional<Annotation> before, Annotation now) {
        if (before.isEmpty()) {
            return now.shared()
                    ? List.of(Action.ANNOTATION_WRITTEN, Action.ANNOTATION_SHARED)
                    : List.of(Action.ANNOTATION_WRITTEN);
        }
        var was = before.get();
        return Stream.of(drawn(was, now), given(was, now))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Action> drawn(Annotation was, Annotation now) {
        if (was.removed() != now.removed()) {
            return Optional.of(now.removed() ? Action.ANNOTATION_REMOVED : Action.ANNOTATION_RESTORED);
        }
        boolean same = was.points().equals(now.points())
                && was.words().equals(now.words())
                && Optional.ofNullable(was.millimetres()).equals(Optional.ofNullable(now.millimetres()));
        return same ? Optional.empty() : Optional.of(Action.ANNOTATION_CHANGED);
    }

    private static Optional<Action> given(Annotation was, Annotation now) {
        if (was.shared() == now.shared()) {
            return Optional.empty();
        }
        return Optional.of(now.shared() ? Action.ANNOTATION_SHARED : Action.ANNOTATION_WITHDRAWN);
    }
}
