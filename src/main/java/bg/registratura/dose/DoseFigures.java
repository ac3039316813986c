package bg.registratura.dose;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.dose.DoseFigure.By;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The figures by which a patient is told a dose as days of natural background, shipped empty: the physicist enters each with its
 * source, and a second person, a physician or another physicist, approves it before anybody is told anything.
 */
@Service
public class DoseFigures {

    private static final String TABLE = "dose_figure";

    private final DoseFigureRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    DoseFigures(DoseFigureRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of every figure, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('PHYSICIST','REPORTING_PHYSICIAN')")
    public List<DoseFigure> all() {
        return repository.all();
    }

    /** The day it is in the laboratory. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Enters a figure. From its first day on it replaces the one before, and counts only when it was approved. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public DoseFigure enter(Subject subject, BigDecimal microsievert, FigureSource source, LocalDate from) {
        if (!subject.bounds().hold(microsievert)) {
            throw new IllegalArgumentException("a figure is in microsieverts");
        }
        var now = clock.instant();
        var who = user.require();
        var figure = new DoseFigure(
                new DoseFigureId(Uuid7.next(now)),
                subject,
                microsievert,
                source,
                from,
                new By(new Named(who.account().value(), who.displayName()), now),
                null,
                null);
        repository.insert(figure);
        audit.append(AuditEvent.of(Action.DOSE_FIGURE_ENTERED)
                .on(TABLE, figure.id().value())
                .saying(said(subject) + microsievert.toPlainString()));
        return figure;
    }

    /** Whether the signed-in person may approve it: whoever entered it may not. */
    public boolean mayApprove(DoseFigure figure) {
        return figure.waits()
                && !figure.entered().who().id().equals(user.require().account().value());
    }

    /** Approves a figure that was compared with its source; false when it was decided on before, or is one's own. */
    @Transactional
    @PreAuthorize("hasAnyRole('PHYSICIST','REPORTING_PHYSICIAN')")
    public boolean approve(DoseFigureId id) {
        var approved = repository.approve(id, user.require().account(), clock.instant());
        if (approved) {
            audit.append(AuditEvent.of(Action.DOSE_FIGURE_APPROVED).on(TABLE, id.value()));
        }
        return approved;
    }

    /** Withdraws a figure: from now on nobody is told anything by it. False when somebody did before. */
    @Transactional
    @PreAuthorize("hasAnyRole('PHYSICIST','REPORTING_PHYSICIAN')")
    public boolean withdraw(DoseFigureId id) {
        var withdrawn = repository.withdraw(id, user.require().account(), clock.instant());
        if (withdrawn) {
            audit.append(AuditEvent.of(Action.DOSE_FIGURE_WITHDRAWN).on(TABLE, id.value()));
        }
        return withdrawn;
    }

    /** What a patient who opened a study of theirs may be told of its dose; whoever asks has judged that they may open it. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PATIENT')")
    public Optional<ToldDose> tell(StudyId study) {
        var irradiations = repository.behind(study);
        return irradiations.isEmpty()
                ? Optional.empty()
                : new FigureList(List.copyOf(repository.all()), today()).tell(irradiations);
    }

    private static String said(Subject subject) {
        return subject.examination() == null
                ? "BACKGROUND "
                : subject.examination() + " " + subject.group() + " "
                        + (subject.quantity() == null ? "" : subject.quantity() + " ");
    }
}
