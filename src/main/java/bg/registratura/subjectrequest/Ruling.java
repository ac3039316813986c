package bg.registratura.subjectrequest;

import java.time.Instant;

/**
 * What was decided, and the words of the answer.
 *
 * @param text the body of the answer as the officer wrote it, in the plain marks of our documents
 */
public record Ruling(Decision decision, String text, Instant decidedAt) {}
