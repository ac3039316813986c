/** The pages of patients and dentists, and the kiosk. */
@NullMarked
package bg.registratura.results.ui;

import org.jspecify.annotations.NullMarked;
