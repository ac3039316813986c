/** The administrator's list of intrusions, and the page keys that somebody made up. */
@NullMarked
package bg.registratura.intrusion.ui;

import org.jspecify.annotations.NullMarked;
