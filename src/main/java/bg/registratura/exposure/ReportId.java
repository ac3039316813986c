package bg.registratura.exposure;

import java.util.UUID;

/** Identifies what the files of a unit tell of one irradiation. */
public record ReportId(UUID value) {}
