/** The two kinds of JPEG that no library of the house knows: JPEG-LS, read and written, and lossy JPEG of 12 bits, read. */
@NullMarked
package bg.registratura.dicom.jpeg;

import org.jspecify.annotations.NullMarked;
