package bg.registratura.practice;

import java.util.UUID;

/** Identifies a dental practice. */
public record PracticeId(UUID value) {}
