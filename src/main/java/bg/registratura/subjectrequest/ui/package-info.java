/** The desk's screens for requests, and the clock and the table of cases that the officer's desk shows too. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.subjectrequest.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
