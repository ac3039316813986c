package bg.registratura.pad;

import java.util.UUID;

/** Names one desk: a browser somebody is signed in at, so that two desks of one colleague do not mix. */
public record DeskKey(UUID value) {}
