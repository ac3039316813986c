/** How long things are kept, shown in a patient's record, and the officer's screen of legal holds. */
@NullMarked
package bg.registratura.retention.ui;

import org.jspecify.annotations.NullMarked;
