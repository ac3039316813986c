package bg.registratura.dose;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.crypto.Uuid7;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The table of reference levels, shipped empty: the physicist enters each with its source. */
@Service
public class ReferenceLevels {

    private final ReferenceLevelRepository repository;
    private final CurrentUser user;
    private final AuditLog audit;
    private final Clock clock;

    ReferenceLevels(ReferenceLevelRepository repository, CurrentUser user, AuditLog audit, Clock clock) {
        this.repository = repository;
        this.user = user;
        this.audit = audit;
        this.clock = clock;
    }

    /** Every version of every level, the latest first. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasRole('PHYSICIST')")
    public List<ReferenceLevel> all() {
        return repository.all();
    }

    /** The day it is in the laboratory. */
    public LocalDate today() {
        return Dates.dayOf(clock.instant());
    }

    /** Enters a level; an earlier one of its category stays, and stands until this one begins. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public ReferenceLevel enter(
            Category category, BigDecimal value, LevelSource source, LocalDate from, @Nullable LocalDate to) {
        var now = clock.instant();
        var level = new ReferenceLevel(new ReferenceLevelId(Uuid7.next(now)), category, value, source, from, to);
        repository.insert(level, user.require().account(), now);
        audit.append(AuditEvent.of(Action.REFERENCE_LEVEL_ENTERED)
                .on("reference_level", level.id().value())
                .saying(category.examination() + " " + category.group() + " " + category.quantity() + " "
                        + value.toPlainString()));
        return level;
    }

    /** Ends a level with a day; false when somebody else did, or it begins only later. */
    @Transactional
    @PreAuthorize("hasRole('PHYSICIST')")
    public boolean end(ReferenceLevelId id, LocalDate lastDay) {
        var ended = repository.end(id, lastDay, user.require().account(), clock.instant());
        if (ended) {
            audit.append(AuditEvent.of(Action.REFERENCE_LEVEL_ENDED)
                    .on("reference_level", id.value())
                    .saying(lastDay.toString()));
        }
        return ended;
    }
}
