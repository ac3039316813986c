package bg.registratura.scan;

import java.util.UUID;

/** Names the entry by which a scanned side belongs to a document. */
public record DocumentScanId(UUID value) {}
