package bg.registratura.dose;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.security.FreshProof;
import java.util.List;
import java.util.Locale;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The figures for the physicist, on screen, on paper and as a table; each look is written down. */
@Service
public class Doses {

    private final DoseRepository repository;
    private final ReferenceLevelRepository levels;
    private final DosePaper paper;
    private final DoseTable table;
    private final AuditLog audit;

    Doses(
            DoseRepository repository,
            ReferenceLevelRepository levels,
            DosePaper paper,
            DoseTable table,
            AuditLog audit) {
        this.repository = repository;
        this.levels = levels;
        this.paper = paper;
        this.table = table;
        this.audit = audit;
    }

    /** The figures of these days. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public DoseReport of(Span span) {
        note(Action.DOSES_VIEWED, span);
        return report(span);
    }

    /** The same on A4. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public byte[] print(Span span, Locale locale) {
        note(Action.DOSES_PRINTED, span);
        return paper.of(report(span), locale);
    }

    /** Every exposure of these days as a line of a table (CSV), without names. */
    @Transactional
    @FreshProof
    @PreAuthorize("hasRole('PHYSICIST')")
    public byte[] export(Span span, Locale locale) {
        note(Action.DOSES_EXPORTED, span);
        return table.of(repository.measured(span), table(), locale);
    }

    private DoseReport report(Span span) {
        return DoseReport.of(
                span, repository.measured(span), repository.waiting(span), repository.leftOut(span), table());
    }

    private LevelTable table() {
        return new LevelTable(List.copyOf(levels.all()));
    }

    private void note(Action action, Span span) {
        audit.append(AuditEvent.of(action).on("exposure", span.from() + "/" + span.to()));
    }
}
