package bg.registratura.imaging;

import java.util.UUID;

/** Identifies a study of ours; the device's own UID stands beside it. */
public record StudyId(UUID value) {}
