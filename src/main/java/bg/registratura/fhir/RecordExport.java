package bg.registratura.fhir;

import bg.registratura.document.LetterheadSource;
import bg.registratura.language.Languages;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.security.FreshProof;
import bg.registratura.subjectrequest.SubjectRequestId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Exports a person's irradiation record as FHIR; that it was taken stands in the log and in the register of disclosures. */
@Service
public class RecordExport {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Patients patients;
    private final IrradiationRecords records;
    private final RecordBundle bundle;
    private final LetterheadSource letterheads;
    private final ExportLog log;

    RecordExport(
            Patients patients,
            IrradiationRecords records,
            RecordBundle bundle,
            LetterheadSource letterheads,
            ExportLog log) {
        this.patients = patients;
        this.records = records;
        this.bundle = bundle;
        this.letterheads = letterheads;
        this.log = log;
    }

    /** The bundle as JSON in UTF-8, for the person and at their request, where there is one; empty when there is no such person. */
    @FreshProof
    @Transactional
    @PreAuthorize("hasRole('DPO')")
    public Optional<byte[]> of(PatientId id, Optional<SubjectRequestId> request) {
        return patients.find(id).map(patient -> {
            var locale = Languages.BULGARIAN;
            var whose =
                    new Whose(patient, patients.showIdentifier(patient.id()), letterheads.letterhead(locale), locale);
            var record = records.of(patient.id());
            var now = records.now();
            var number = records.next(now);
            var written = bundle.of(number, whose, record, now);
            log.taken(patient, number, request);
            return JSON.writeValueAsBytes(written.values());
        });
    }
}
