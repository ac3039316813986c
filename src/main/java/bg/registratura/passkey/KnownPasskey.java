package bg.registratura.passkey;

import java.util.UUID;

/** A passkey as it is kept. */
@SuppressWarnings("ArrayRecordComponent")
record KnownPasskey(
        PasskeyId id,
        UUID owner,
        byte[] credential,
        byte[] publicKey,
        long signCount,
        byte[] handle,
        boolean backupEligible,
        boolean backedUp,
        boolean ended) {}
