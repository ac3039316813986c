package bg.registratura.imaging;

import java.time.Instant;

/** A kept file that is not as it came. */
public record Damage(InstanceId instance, String accessionNumber, String modality, Proof found, Instant foundAt) {}
