/**
 * Families at the door: whose pictures somebody sees beside their own, and by what right.
 *
 * <p>A child has no sign-in. Its representative has one of their own and sees each of those they represent, one at a time; an
 * adult may let another adult see their pictures, on paper, until a day. Nothing is remembered: whether the right behind it
 * still holds is asked at every look, so that it ends at the midnight of the eighteenth birthday, with the act, with the
 * mandate or with the patient's own word, also for a page that is open.
 *
 * <p>The desk's way in is {@link bg.registratura.family.FamilyDesk}; rooms that show something ask {@link
 * bg.registratura.family.Family} and tell the log through it, which says as whose representative somebody looked.
 */
@ApplicationModule(
        displayName = "Families",
        allowedDependencies = {
            "language",
            "crypto",
            "people",
            "search",
            "representation",
            "visit :: ui",
            "identity",
            "identity :: ui",
            "document",
            "audit",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.family;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
