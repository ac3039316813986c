package bg.registratura.annotation;

import java.util.UUID;

/** Identifies an annotation. Its author's page makes it, so that what is sent twice is kept once. */
public record AnnotationId(UUID value) {}
