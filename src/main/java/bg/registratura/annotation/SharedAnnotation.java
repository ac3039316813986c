package bg.registratura.annotation;

import bg.registratura.security.AccountId;
import java.time.Instant;

/**
 * An annotation with whose it is, as the patient sees it; the length a dentist measured by comes with what they measured.
 *
 * @param author by the name on the account
 */
public record SharedAnnotation(Annotation annotation, AccountId by, String author, Instant changedAt) {}
