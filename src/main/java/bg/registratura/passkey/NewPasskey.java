package bg.registratura.passkey;

/** A passkey that was just made and is not kept yet: its name, its public half and its owner's handle. */
@SuppressWarnings("ArrayRecordComponent")
public record NewPasskey(
        byte[] credential, byte[] publicKey, long signCount, byte[] handle, boolean backupEligible, boolean backedUp) {}
