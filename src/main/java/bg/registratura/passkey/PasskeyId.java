package bg.registratura.passkey;

import java.util.UUID;

/** Identifies one passkey of an account; authenticators know nothing of it. */
public record PasskeyId(UUID value) {}
