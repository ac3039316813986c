/** What is said of the units on the network. */
@NullMarked
package bg.registratura.worklist.ui;

import org.jspecify.annotations.NullMarked;
