package bg.registratura.imaging;

import java.util.UUID;

/** Identifies a series of ours within a study. */
public record SeriesId(UUID value) {}
