package bg.registratura.imaging;

import java.util.UUID;

/** Identifies one stored DICOM object of a study. */
public record InstanceId(UUID value) {}
