/**
 * Paper that comes back: what a scanner gave, page by page, with the number of ours that each page bears.
 *
 * <p>Every page is drawn once and kept as that picture alone: no script, no attachment, no hidden layer and no property of
 * the file comes in with it. What would take more memory than a sheet of paper needs is refused before it is unpacked.
 */
@NamedInterface("reading")
@NullMarked
package bg.registratura.document.reading;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
