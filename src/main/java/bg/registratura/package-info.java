/** The house: every package below is a room with one purpose; its package-info says which rooms it may enter. */
@NullMarked
package bg.registratura;

import org.jspecify.annotations.NullMarked;
