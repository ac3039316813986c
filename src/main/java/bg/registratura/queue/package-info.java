/**
 * The queue: how long somebody waits, where their ticket was called, what was left for later, and the screen of the waiting
 * room.
 *
 * <p>The screen shows ticket numbers and places and nothing else. It asks for no sign-in and answers to a key that a desk
 * gave to that screen alone.
 *
 * <p>The ways in are {@link bg.registratura.queue.Standings} to look, {@link bg.registratura.queue.Calls} and {@link
 * bg.registratura.queue.Parking} to act, and {@link bg.registratura.queue.BoardScreens} for the screens.
 */
@ApplicationModule(
        displayName = "Queue",
        allowedDependencies = {"language", "crypto", "people", "visit", "audit", "security", "shell"})
@NullMarked
package bg.registratura.queue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
