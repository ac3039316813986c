package bg.registratura.security;

import bg.registratura.passkey.PasskeyAnswer;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that a person made for themselves: instead of a password or beside it.
 *
 * @param label what they call it
 * @param code of the second factor there is; a new key never passes an old second factor by
 */
public record OwnPasskey(
        PasskeyAnswer answer, String label, @Nullable String code) {}
