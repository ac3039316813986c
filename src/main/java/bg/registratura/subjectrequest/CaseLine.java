package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One request in a list of cases, by the days it has left. */
public record CaseLine(
        SubjectRequestId id,
        RequestKind kind,
        RequestStatus status,
        @Nullable PatientId person,
        String applicant,
        @Nullable String number,
        Term term,
        @Nullable Integer place) {

    /** Where the answer lies at the desk, while it waits there. */
    public Optional<Integer> shelf() {
        return Optional.ofNullable(place);
    }

    public Optional<String> incomingNumber() {
        return Optional.ofNullable(number);
    }
}
