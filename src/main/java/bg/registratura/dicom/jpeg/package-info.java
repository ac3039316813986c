/** Decoders of the two kinds of JPEG that no library of the house reads: JPEG-LS, and lossy JPEG of 12 bits. */
@NullMarked
package bg.registratura.dicom.jpeg;

import org.jspecify.annotations.NullMarked;
