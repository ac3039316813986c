package bg.registratura.family;

import java.time.LocalDate;

/** Somebody who came of age: their pictures are seen by their representative no more. */
public record Grown(String name, LocalDate since) {}
