package bg.registratura.dicomweb;

import java.util.UUID;

/** Identifies the token of a station; says nothing of it. */
public record StationTokenId(UUID value) {}
