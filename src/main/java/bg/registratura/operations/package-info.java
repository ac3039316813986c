/**
 * Keeping the house: the first start, the laboratory's particulars, staff accounts, the public page, the demonstration.
 *
 * <p>An administrator works here and sees no patient data.
 */
@ApplicationModule(displayName = "Operations")
@NullMarked
package bg.registratura.operations;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
