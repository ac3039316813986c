/** The page on which a dentist accepts the terms, and the gate before every other. */
@NullMarked
package bg.registratura.terms.ui;

import org.jspecify.annotations.NullMarked;
