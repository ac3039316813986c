/**
 * The doors seen from outside: where tries come from, how fast they may come, and the rules by which they are an intrusion.
 *
 * <p>A source is a keyed hash of the peer's network, with a key of the day that stands in memory alone. The address itself is
 * known while its request is served and is written down only when a named {@link bg.registratura.intrusion.Rule} fires, with
 * the evidence and the day on which it is erased. Whoever is in the house is never shut out by a rule, and nobody is by what
 * was tried against their account from elsewhere.
 *
 * <p>The doors ask {@link bg.registratura.intrusion.Doors}; whatever notices something tells {@link
 * bg.registratura.intrusion.Watch}.
 */
@ApplicationModule(
        displayName = "Intrusion",
        allowedDependencies = {"language", "crypto", "audit", "shell"})
@NullMarked
package bg.registratura.intrusion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
