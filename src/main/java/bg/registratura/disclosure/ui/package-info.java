/** The wizard of a release at the desk, the part of the record, and the officer's register. */
@NullMarked
package bg.registratura.disclosure.ui;

import org.jspecify.annotations.NullMarked;
