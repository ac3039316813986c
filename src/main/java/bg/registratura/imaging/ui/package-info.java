/** The technician's desk: what is expected, what came, whose it is. */
@NullMarked
package bg.registratura.imaging.ui;

import org.jspecify.annotations.NullMarked;
