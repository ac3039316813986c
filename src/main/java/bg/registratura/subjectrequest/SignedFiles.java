package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what was found of the signed file of a request, and gives the officer the file as it came. */
@Service
public class SignedFiles {

    private final SignedFileRepository files;
    private final AuditLog audit;

    SignedFiles(SignedFileRepository files, AuditLog audit) {
        this.files = files;
        this.audit = audit;
    }

    /** What was found, where the request came signed. Who opened the case is on record. */
    @PreAuthorize("hasAnyRole('RECEPTION', 'SHIFT_LEAD', 'DPO')")
    @Transactional(readOnly = true)
    public Optional<FileFindings> findings(SubjectRequest request) {
        return files.findings(request.id());
    }

    /** The file to the byte as it came; that it was taken is on record. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Optional<SignedFile> take(SubjectRequest request) {
        var file = files.file(request.id());
        file.ifPresent(_ -> audit.append(AuditEvent.of(Action.SIGNED_FILE_TAKEN_OUT)
                .about(request.patient().map(PatientId::value).orElse(null))
                .on("subject_request", request.id().value())));
        return file;
    }
}
