package bg.registratura.subjectrequest;

import java.time.Instant;

/** A letter that is written and was neither handed over nor posted. */
public record OwedLetter(
        SubjectRequestId request, String incomingNumber, String applicant, LetterKind kind, Instant writtenAt) {}
