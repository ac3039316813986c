package bg.registratura.people;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What stood in a record before a correction (article 16).
 *
 * @param maskedIdentifier as it may be shown
 * @param until when it was replaced
 * @param reason why, in the words of the desk
 */
public record Former(
        PersonName name,
        String maskedIdentifier,
        @Nullable PhoneNumber phone,
        @Nullable String address,
        Instant until,
        String reason) {}
