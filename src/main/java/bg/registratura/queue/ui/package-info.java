/** The screens of the waiting room, as the desk keeps them. */
@NullMarked
package bg.registratura.queue.ui;

import org.jspecify.annotations.NullMarked;
