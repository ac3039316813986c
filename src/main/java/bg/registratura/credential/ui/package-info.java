/** Handing a sheet over at the desk, and using it at the door. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.credential.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
