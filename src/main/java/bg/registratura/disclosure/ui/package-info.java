/** The wizard of a release at the desk, the part of the record, the officer's register, and what an heir shows at any desk. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.disclosure.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
