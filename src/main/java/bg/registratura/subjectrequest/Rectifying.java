package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.List;
import java.util.Set;

/**
 * What a request wants corrected beside what the record says today, as an officer saw it when they decided.
 *
 * @param person the record that stands for the person
 * @param version of that record
 */
public record Rectifying(PatientId person, int version, List<AskedChange> asked) {

    /** Whether these are what the decision says: all of them, some of them, none. What was asked in words alone may be the rest. */
    public boolean fits(Decision decision, Set<Particular> granted, boolean inWordsToo) {
        var all = granted.size() == asked.size();
        return switch (decision) {
            case GRANTED -> all;
            case PARTLY -> inWordsToo || !all && !granted.isEmpty();
            case REFUSED, NO_DATA -> granted.isEmpty();
        };
    }

    List<Change> of(Set<Particular> granted) {
        return asked.stream()
                .map(AskedChange::change)
                .filter(change -> granted.contains(change.particular()))
                .toList();
    }
}
