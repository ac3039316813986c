package bg.registratura.subjectrequest;

import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a record a request wants to be otherwise (GDPR art. 16).
 *
 * @param before what stood there when it was asked, as {@link Particular} keeps it
 * @param after what it is to become
 */
public record Change(Particular particular, String before, String after) {

    /** What of the one record is otherwise in the other. */
    public static List<Change> between(Particulars before, Particulars after) {
        return Stream.of(Particular.values())
                .map(one -> new Change(one, one.of(before), one.of(after)))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The record with these changes made; empty where its number would contradict its birth date. */
    static Optional<Particulars> made(Particulars now, Collection<Change> changes) {
        var all = Particular.all(now);
        changes.forEach(change -> all.put(change.particular(), change.after()));
        return Particular.record(all);
    }

    /** The same with a number as it may be shown: its end alone. */
    Change masked() {
        return particular == Particular.IDENTIFIER ? new Change(particular, masked(before), masked(after)) : this;
    }

    private static String masked(String text) {
        var whole = Particular.identifier(text);
        return Particular.text(new Identifier(whole.kind(), whole.masked(), whole.country()));
    }

    @Override
    public String toString() {
        return "Change[" + particular + "]";
    }
}
