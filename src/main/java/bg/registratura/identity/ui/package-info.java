/** The form of an identity check, for every room whose act rests on one. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.identity.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
