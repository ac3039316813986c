/** The doors: the page where one signs in, and the walls around every other. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.security.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
