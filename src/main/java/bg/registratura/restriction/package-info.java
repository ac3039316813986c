/**
 * Restricted processing (GDPR art. 18): on whom or on which studies it stands, what it stops, and what is let through in spite of it.
 *
 * <p>It is placed by the decision on a request, in the decision's transaction, and lifted only after its person was told; the
 * database refuses it otherwise. While it stands the person, and who represents them by law, see as before; a dentist and whoever is
 * only trusted see nothing, nothing is released from the desk, counted, destroyed or erased. For a release the officer may
 * permit what art. 18(2) leaves, with its ground, a reason and a last day. Who makes or reads a picture goes on, and so does
 * broken glass by its own rule: it says so.
 *
 * <p>Every room that gives something out asks {@link bg.registratura.restriction.Restrictions} at each question. It is of the person:
 * records that are merged stand under it together.
 */
@ApplicationModule(
        displayName = "Restriction",
        allowedDependencies = {"language", "crypto", "audit", "security", "people", "visit", "imaging"})
@NullMarked
package bg.registratura.restriction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
