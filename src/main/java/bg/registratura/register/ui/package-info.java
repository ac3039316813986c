/** The light registers on a screen. */
@NullMarked
package bg.registratura.register.ui;

import org.jspecify.annotations.NullMarked;
