/** The tablet's own page, and the dialog by which a desk sends a sheet to it. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.pad.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
