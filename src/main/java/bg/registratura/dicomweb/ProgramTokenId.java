package bg.registratura.dicomweb;

import java.util.UUID;

/** Identifies a token; says nothing of it. */
public record ProgramTokenId(UUID value) {}
