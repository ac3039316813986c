/** The diary on a screen. */
@NullMarked
package bg.registratura.diary.ui;

import org.jspecify.annotations.NullMarked;
