/** The physicist's screens: the figures with their charts, the reference levels, the local reviews. */
@NullMarked
package bg.registratura.dose.ui;

import org.jspecify.annotations.NullMarked;
