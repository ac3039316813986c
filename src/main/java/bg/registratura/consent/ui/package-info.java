/** The step of the consent as the desk sees it: print, sign, refuse, withdraw. */
@NullMarked
package bg.registratura.consent.ui;

import org.jspecify.annotations.NullMarked;
