package bg.registratura.pad;

import bg.registratura.document.Ink;
import java.time.Instant;

/** One signature as it came from the tablet, at its place in the order of signing. */
public record PlacedInk(int place, Ink ink, Instant begunAt, Instant endedAt) {}
