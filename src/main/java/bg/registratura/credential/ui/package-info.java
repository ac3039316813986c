/** Handing a sheet over at the desk, and using it at the door. */
@NullMarked
package bg.registratura.credential.ui;

import org.jspecify.annotations.NullMarked;
