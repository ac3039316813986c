package bg.registratura.document;

import bg.registratura.seal.KnownCertificate;
import bg.registratura.seal.SealState;
import java.util.List;

/**
 * How it stands with the laboratory's seal.
 *
 * @param known every certificate papers were sealed under, the latest first
 */
public record SealReport(SealState state, SealCount count, List<KnownCertificate> known) {}
