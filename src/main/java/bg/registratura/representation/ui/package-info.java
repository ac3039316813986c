/** Who may act for a patient, on the screen: the section of the record, the forms, the choice beside an identity check. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.representation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
