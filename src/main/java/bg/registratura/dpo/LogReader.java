package bg.registratura.dpo;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.audit.AuditTrail;
import bg.registratura.audit.AuditTrail.Entry;
import bg.registratura.audit.AuditTrail.Filter;
import bg.registratura.audit.Outcome;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.security.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log as sentences. That it was read, and for whom, is itself an entry. */
@Service
public class LogReader {

    private static final UUID NOBODY = new UUID(0, 0);

    private final AuditTrail trail;
    private final LogNamesRepository names;
    private final AuditLog audit;
    private final Words words;

    LogReader(AuditTrail trail, LogNamesRepository names, AuditLog audit, Words words) {
        this.trail = trail;
        this.names = names;
        this.audit = audit;
        this.words = words;
    }

    /** Entries that match, newest first. */
    @PreAuthorize("hasAnyRole('DPO', 'AUDITOR')")
    @Transactional
    public Page read(Wanted wanted, int offset, int limit) {
        var whom = wanted.patient().isBlank()
                ? Optional.<UUID>empty()
                : names.byClientNumber(wanted.patient()).or(() -> Optional.of(NOBODY));
        var filter = filter(wanted, whom);
        var entries = trail.page(filter, offset, limit);
        var accounts = names.accounts(
                entries.stream().map(Entry::actor).filter(Objects::nonNull).collect(Collectors.toSet()));
        var patients = names.patients(
                entries.stream().map(Entry::subject).filter(Objects::nonNull).collect(Collectors.toSet()));
        var lines = entries.stream()
                .map(entry -> new Line(
                        entry.seq(),
                        Dates.dayTime(entry.occurredAt()),
                        sentence(
                                entry,
                                Optional.ofNullable(accounts.get(Objects.requireNonNullElse(entry.actor(), NOBODY))),
                                Optional.ofNullable(patients.get(Objects.requireNonNullElse(entry.subject(), NOBODY)))),
                        entry.outcome() != Outcome.SUCCESS))
                .toList();
        if (offset == 0) {
            audit.append(AuditEvent.of(Action.LOG_READ).about(whom.orElse(null)));
        }
        return new Page(lines, trail.count(filter));
    }

    private String sentence(Entry entry, Optional<String> account, Optional<Long> patient) {
        var name = account.orElseGet(() -> words.of("subjectrequest.role." + entry.actorRole()));
        var who = entry.actorRole().equals(Role.SUPPORT.name()) ? words.of("dpo.log.support", name) : name;
        var did = words.of("audit.action." + entry.action());
        var whom = patient.map(number -> words.of("dpo.log.about", String.valueOf(number)))
                .orElse("");
        var ended = entry.outcome() == Outcome.SUCCESS ? "" : words.of("dpo.log.outcome." + entry.outcome());
        return words.of("dpo.log.sentence", who, did, whom, ended).strip();
    }

    private Filter filter(Wanted wanted, Optional<UUID> whom) {
        return new Filter(
                whom.map(names::records).orElse(Set.of()),
                null,
                wanted.action().orElse(null),
                wanted.from()
                        .map(day -> day.atStartOfDay(Dates.SOFIA).toInstant())
                        .orElse(null),
                wanted.until()
                        .map(day -> day.plusDays(1).atStartOfDay(Dates.SOFIA).toInstant())
                        .orElse(null));
    }

    /**
     * What to look for.
     *
     * @param patient a client number; blank for everybody
     */
    public record Wanted(Optional<LocalDate> from, Optional<LocalDate> until, Optional<Action> action, String patient) {

        /** Everything. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), Optional.empty(), "");
    }

    /** Some entries, of so many that match. */
    public record Page(List<Line> lines, int total) {}

    /** One entry as a sentence. */
    public record Line(long seq, String when, String sentence, boolean refused) {}
}
