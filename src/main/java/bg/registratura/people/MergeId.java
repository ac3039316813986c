package bg.registratura.people;

import java.util.UUID;

/** Identifies one merging of two records. */
public record MergeId(UUID value) {}
