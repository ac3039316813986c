/** The desk on a screen. */
@NullMarked
package bg.registratura.frontdesk.ui;

import org.jspecify.annotations.NullMarked;
