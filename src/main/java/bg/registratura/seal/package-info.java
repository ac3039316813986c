/**
 * The laboratory's electronic seal (eIDAS, Regulation 910/2014, art. 3(25)) on its papers: PAdES baseline, ETSI EN 319 142-1.
 *
 * <p>{@link bg.registratura.seal.Seals} puts it on a PDF, {@link bg.registratura.seal.SealExam} says whether a file bears it
 * unbroken. The key is what the operator gave, in a PKCS #12 file or on a PKCS #11 token; without one, or while it cannot be
 * used, the house seals with a key of its own, which proves that nothing was changed and nothing more. Only the room of others'
 * signatures knows EU DSS beside this one, which loads it with the first paper.
 */
@ApplicationModule(
        displayName = "Seals",
        allowedDependencies = {"crypto"})
@NullMarked
package bg.registratura.seal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
