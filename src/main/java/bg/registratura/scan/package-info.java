/**
 * Signed paper that comes back: scanned, known again by the number it bears, kept sealed beside the document it is.
 *
 * <p>Of a file only the sides are kept, each as its picture. A side that bears a number of ours is taken by itself; any other
 * waits for a person, who says whose it is or throws it away: an identity document is never kept here. Nothing that was
 * taken changes; a wrong place is answered by an entry of its own.
 *
 * <p>The ways in are {@link bg.registratura.scan.ScanDesk} for what comes and {@link bg.registratura.scan.PaperScans} for
 * what lies here; a room whose sheets are signed on paper says which it waits for by {@link
 * bg.registratura.scan.AwaitingPaper}.
 */
@ApplicationModule(
        displayName = "Scanned paper",
        allowedDependencies = {
            "language",
            "inbox",
            "crypto",
            "audit",
            "security",
            "shell",
            "document",
            "document :: reading"
        })
@NullMarked
package bg.registratura.scan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
