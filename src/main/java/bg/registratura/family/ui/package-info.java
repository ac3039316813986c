/** Who of a family sees a patient's pictures, at the desk. */
@NullMarked
package bg.registratura.family.ui;

import org.jspecify.annotations.NullMarked;
