/**
 * Judges electronic signatures that others put on files (eIDAS, Regulation 910/2014, art. 32): PAdES and CAdES, by EU DSS and ETSI
 * EN 319 102-1, against trusted lists that the administrator keeps in a folder (ETSI TS 119 612).
 *
 * <p>{@link bg.registratura.esignature.SignatureExam} is the way in. It asks nobody: what a file or a certificate names in the
 * network is never fetched. What could not be verified is said as a {@link bg.registratura.esignature.Remark} of its own, and
 * stands in the way of {@link bg.registratura.esignature.Standing#VALID}.
 */
@ApplicationModule(
        displayName = "Electronic signatures",
        allowedDependencies = {"crypto"})
@NullMarked
package bg.registratura.esignature;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
