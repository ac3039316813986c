/** The way to an old study for those who make and read, and the officer's register of it. */
@NullMarked
package bg.registratura.breakglass.ui;

import org.jspecify.annotations.NullMarked;
