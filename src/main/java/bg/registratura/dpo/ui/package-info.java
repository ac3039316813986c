/** Screens of the data protection officer and the auditor. */
@NullMarked
package bg.registratura.dpo.ui;

import org.jspecify.annotations.NullMarked;
