/** Tokens of programs on screens: the dentist's own, those of a practice, all of the house. */
@NullMarked
package bg.registratura.dicomweb.ui;

import org.jspecify.annotations.NullMarked;
