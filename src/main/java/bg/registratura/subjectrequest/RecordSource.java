package bg.registratura.subjectrequest;

import bg.registratura.people.PatientId;
import java.util.List;

/** One part of what is held about a person (article 15): every bean of this kind speaks for one register. */
public interface RecordSource {

    /** The register as a key of {@code i18n/}; it heads the part. */
    String section();

    /** What this register holds about the person, oldest first; empty when it holds nothing. */
    List<Entry> about(PatientId patient);
}
