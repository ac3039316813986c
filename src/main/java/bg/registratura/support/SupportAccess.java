package bg.registratura.support;

import bg.registratura.security.AccountId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody of the vendor was let in.
 *
 * @param username by which they sign in, once their sheet is spent
 * @param openedBy the name of the administrator who opened it
 * @param endedAt absent while it is open
 * @param endedBy the name of whoever ended it before its time; absent where it ended by itself
 */
public record SupportAccess(
        SupportAccessId id,
        AccountId account,
        String username,
        Order order,
        Instant openedAt,
        String openedBy,
        Instant endsAt,
        @Nullable Instant endedAt,
        @Nullable String endedBy) {

    /** The shortest and the longest there are; the database holds the same (V218). */
    public static final Duration SHORTEST = Duration.ofMinutes(15);

    public static final Duration LONGEST = Duration.ofHours(8);

    /**
     * For whom and what for.
     *
     * @param contract the reference of the contract under which the vendor acts (GDPR, art. 28)
     */
    public record Order(String person, String company, String contract, String purpose) {

        /** Refuses what the form could not have let through. */
        public Order {
            person = person.strip();
            company = company.strip();
            contract = contract.strip();
            purpose = purpose.strip();
            if (person.isEmpty() || company.isEmpty() || contract.isEmpty() || purpose.isEmpty()) {
                throw new IllegalArgumentException("an access of support says who, of whom, by what contract and why");
            }
        }
    }

    /** Whether it was not ended. */
    public boolean isOpen() {
        return endedAt == null;
    }

    /** A moment of its time, also where the clock of the machine was put forward or back. */
    Instant within(Instant now) {
        if (now.isBefore(openedAt)) {
            return openedAt;
        }
        return now.isAfter(endsAt) ? endsAt : now;
    }

    /** How long it still lasts; nothing when it is over. */
    public Duration left(Instant now) {
        return isOpen() && now.isBefore(endsAt) ? Duration.between(now, endsAt) : Duration.ZERO;
    }
}
