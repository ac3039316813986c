/**
 * Folders the house watches: a device, a scanner or a program lays files there, and each is taken once.
 *
 * <p>A file is taken when it kept its size and time between two looks, so that a half-copied one waits. What was taken is
 * removed, what was refused is put aside with the reason beside it, and what could not be taken (a full disk, a database
 * away) stays and is tried again.
 *
 * <p>The way in is {@link bg.registratura.inbox.WatchedFolder}; which files it takes and what becomes of them is the matter of
 * the room that watches.
 */
@ApplicationModule(
        displayName = "Watched folders",
        allowedDependencies = {})
@NullMarked
package bg.registratura.inbox;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
