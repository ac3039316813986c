/** The doors: the page where one signs in, and the walls around every other. */
@NullMarked
package bg.registratura.security.ui;

import org.jspecify.annotations.NullMarked;
