package bg.registratura.results;

import bg.registratura.imaging.InstanceId;

/** One stored picture of a study; a volume in one file has many frames. */
public record Shot(InstanceId id, int frames) {}
