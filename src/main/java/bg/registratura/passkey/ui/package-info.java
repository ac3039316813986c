/** The browser's part of passkeys: what every screen that asks for one has in common. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.passkey.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
