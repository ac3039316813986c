/** The desk of scans, and how a room shows what was scanned of its sheets. */
@NamedInterface("ui")
@NullMarked
package bg.registratura.scan.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
