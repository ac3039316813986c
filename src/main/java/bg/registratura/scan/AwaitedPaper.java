package bg.registratura.scan;

import bg.registratura.document.RegisterNumber;
import java.time.Instant;

/**
 * A sheet that was signed on paper and whose scan is not here.
 *
 * @param kind what it is, as a key of {@code i18n/}
 * @param person whose it is
 */
public record AwaitedPaper(RegisterNumber number, String kind, String person, Instant signedAt) {}
