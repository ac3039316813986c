package bg.registratura.subjectrequest;

import java.time.Instant;

/**
 * A letter that is written and was neither handed over nor posted.
 *
 * @param to the applicant, or whoever received the data
 * @param what a key of {@code i18n/}
 */
public record OwedLetter(SubjectRequestId request, String incomingNumber, String to, String what, Instant writtenAt) {}
