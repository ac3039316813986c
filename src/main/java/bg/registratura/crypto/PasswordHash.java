package bg.registratura.crypto;

/**
 * A password or one-time secret as it is stored: an Argon2id PHC string (RFC 9106) over the secret keyed with the pepper.
 *
 * @param value the PHC string, {@code $argon2id$v=19$m=…,t=…,p=…$salt$hash}
 */
public record PasswordHash(String value) {

    /** Refuses what no hasher here could have written. */
    public PasswordHash {
        if (!value.startsWith("$argon2id$")) {
            throw new IllegalArgumentException("not an Argon2id PHC string");
        }
    }

    @Override
    public String toString() {
        return "PasswordHash[****]";
    }
}
