package bg.registratura.audit;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the log. Who may read it, and that the reading is itself an act, is for the asking room. */
@Service
public class AuditTrail {

    private final AuditRepository repository;

    AuditTrail(AuditRepository repository) {
        this.repository = repository;
    }

    /** Entries that match, newest first. */
    @Transactional(readOnly = true)
    public List<Entry> page(Filter filter, int offset, int limit) {
        return repository.page(AuditRepository.matching(filter), offset, limit).stream()
                .map(Entry::of)
                .toList();
    }

    /** How many entries match. */
    @Transactional(readOnly = true)
    public int count(Filter filter) {
        return repository.count(AuditRepository.matching(filter));
    }

    /**
     * What to look for; an absent part does not narrow.
     *
     * @param subjects ids of one person; empty for everybody
     */
    public record Filter(
            Set<UUID> subjects,
            @Nullable UUID actor,
            @Nullable Action action,
            @Nullable Instant from,
            @Nullable Instant until) {

        /** Everything. */
        public static final Filter ALL = new Filter(Set.of(), null, null, null, null);

        /** Everything about one person. */
        public static Filter about(UUID subject) {
            return about(Set.of(subject));
        }

        /** Everything about one person who has several ids. */
        public static Filter about(Set<UUID> subjects) {
            return new Filter(subjects, null, null, null, null);
        }
    }

    /** One line of the log. */
    public record Entry(
            long seq,
            Instant occurredAt,
            @Nullable UUID actor,
            String actorRole,
            Action action,
            Outcome outcome,
            @Nullable UUID subject,
            @Nullable String objectType,
            @Nullable String objectId,
            @Nullable String detail) {

        static Entry of(Leaf leaf) {
            return new Entry(
                    leaf.seq(),
                    leaf.occurredAt(),
                    leaf.actorId(),
                    leaf.actorRole(),
                    Action.valueOf(leaf.action()),
                    Outcome.valueOf(leaf.outcome()),
                    leaf.subjectId(),
                    leaf.objectType(),
                    leaf.objectId(),
                    leaf.detail());
        }
    }
}
