package bg.registratura.sharing;

import java.util.UUID;

/** Identifies a code that was shown; it is not the code. */
public record ChairCodeId(UUID value) {}
