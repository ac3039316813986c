package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.people.PatientId;
import bg.registratura.retention.Terms;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what is held about a person from every register, and writes the first draft of an answer from it. */
@Service
public class Dossiers {

    private final List<RecordSource> sources;
    private final AnswerDrafts drafts;
    private final Terms terms;
    private final AuditLog audit;

    Dossiers(List<RecordSource> sources, AnswerDrafts drafts, Terms terms, AuditLog audit) {
        this.sources = sources;
        this.drafts = drafts;
        this.terms = terms;
        this.audit = audit;
    }

    /** Searches every register; that it was searched is on record, also when nothing was found. */
    @PreAuthorize("hasRole('DPO')")
    @Transactional
    public Dossier of(SubjectRequest request) {
        audit.append(AuditEvent.of(Action.DOSSIER_GATHERED)
                .about(request.patient().map(PatientId::value).orElse(null))
                .on("subject_request", request.id().value())
                .saying(sources.size() + " registers searched"));
        return request.patient().map(this::gather).orElseGet(() -> new Dossier(List.of()));
    }

    /** The answer as it might be written; the officer edits it. */
    public String draft(SubjectRequest request, Decision decision, Dossier dossier) {
        return drafts.write(
                request,
                decision,
                dossier,
                sources.stream().map(RecordSource::section).distinct().toList());
    }

    /** The decision the case opens with, by what is held and what the law keeps; the officer makes it. */
    public Decision propose(SubjectRequest request, Dossier dossier) {
        return drafts.propose(request, dossier);
    }

    /** What of it an erasure takes, as keys of {@code i18n/}. */
    public List<String> erasable(Dossier dossier) {
        return drafts.erasable(dossier);
    }

    private Dossier gather(PatientId patient) {
        var kept = terms.byOrder(patient);
        return new Dossier(sources.stream()
                .map(source -> new Dossier.Part(
                        source.section(),
                        source.about(patient).stream()
                                .map(entry -> entry.keptAs(kept))
                                .toList()))
                .filter(part -> !part.entries().isEmpty())
                .toList());
    }
}
