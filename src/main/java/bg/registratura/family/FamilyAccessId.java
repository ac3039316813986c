package bg.registratura.family;

import java.util.UUID;

/** Identifies what lets one person see another's pictures. */
public record FamilyAccessId(UUID value) {}
