package bg.registratura.scan;

import java.util.UUID;

/** Names one scanned side of paper. */
public record ScannedPageId(UUID value) {}
