/**
 * Light registers: who visited the laboratory and who called. No health data, and nothing is kept longer than sixty days.
 *
 * <p>The ways in are {@link bg.registratura.register.Visitors} and {@link bg.registratura.register.CallNotes}. Whoever
 * opens or searches them leaves an entry in the log.
 */
@ApplicationModule(
        displayName = "Light registers",
        allowedDependencies = {"language", "crypto", "people", "audit", "security", "shell", "subjectrequest"})
@NullMarked
package bg.registratura.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
