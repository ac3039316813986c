package bg.registratura.fhir;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.LetterheadSource;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Exports a person's irradiation record as FHIR; that it was taken stands in the log. */
@Service
public class RecordExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Patients patients;
    private final IrradiationRecords records;
    private final RecordBundle bundle;
    private final AuditLog audit;
    private final LetterheadSource letterheads;

    RecordExport(
            Patients patients,
            IrradiationRecords records,
            RecordBundle bundle,
            AuditLog audit,
            LetterheadSource letterheads) {
        this.patients = patients;
        this.records = records;
        this.bundle = bundle;
        this.audit = audit;
        this.letterheads = letterheads;
    }

    /** The bundle as JSON in UTF-8; empty when there is no such person. */
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public Optional<byte[]> of(PatientId id) {
        return patients.find(id).map(patient -> {
            var locale = Languages.BULGARIAN;
            var whose =
                    new Whose(patient, patients.showIdentifier(patient.id()), letterheads.letterhead(locale), locale);
            var record = records.of(patient.id());
            var now = records.now();
            var written = bundle.of(records.next(now), whose, record, now);
            audit.append(AuditEvent.of(Action.RECORD_EXPORTED)
                    .about(patient.id().value())
                    .on("bundle", String.valueOf(written.values().get("id")))
                    .saying("FHIR R5"));
            return JSON.writeValueAsBytes(written.values());
        });
    }
}
