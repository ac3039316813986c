/**
 * The vendor's support, let in by the laboratory: for a named person, a contract, a purpose and a time of a quarter of an hour
 * to eight hours; watched while it lasts, ended by a press or by itself.
 *
 * <p>Each access has an account of its own, which a sheet handed over in person opens with a second factor, which sees nobody's
 * data, and which is closed for good with the access. Everything done under it stands in the log as support's. The database
 * takes no access without an end, none longer, and lets nobody in under such an account at another time.
 *
 * <p>The way in is {@link bg.registratura.support.SupportDesk}; what support sees is {@link
 * bg.registratura.support.TechnicalState}.
 */
@ApplicationModule(
        displayName = "Support",
        allowedDependencies = {"language", "crypto", "audit", "security", "shell", "credential :: ui", "operations"})
@NullMarked
package bg.registratura.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
