/**
 * Pictures of nobody: drawn, not taken, for the demonstration and the tests.
 *
 * <p>They look like dental X-ray pictures, are the same for the same seed, and have no clinical value.
 */
@NamedInterface("sample")
@NullMarked
package bg.registratura.dicom.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
