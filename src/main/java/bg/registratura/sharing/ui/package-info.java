/** Which dentist sees a patient's pictures, at the desk: by a paper that was signed. */
@NullMarked
package bg.registratura.sharing.ui;

import org.jspecify.annotations.NullMarked;
