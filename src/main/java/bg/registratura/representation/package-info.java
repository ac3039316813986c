/**
 * Who may act for a patient, by what, and until when: parents, guardians and curators by law, others by a notarised power
 * of attorney.
 *
 * <p>It is a room of its own, between people and identity: the proof is about two people and belongs to neither record, and
 * every look into a representative's document rests on it. A right ends by itself, at eighteen or with the act; the
 * database asks again on the day. The ways in are {@link bg.registratura.representation.Representatives} and {@link
 * bg.registratura.representation.PowersOfAttorney}.
 */
@ApplicationModule(
        displayName = "Representation",
        allowedDependencies = {"language", "crypto", "people", "search", "visit :: ui", "audit", "security", "shell"})
@NullMarked
package bg.registratura.representation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
