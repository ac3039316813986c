/** What a room implements to give the desk a step of a visit. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.visit.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
