/**
 * Dental practices and how their dentists come by a sign-in: applied for, checked, activated in person, ended.
 *
 * <p>An application comes on paper or from the practice's administrator, who proposes and ends and sees the last day somebody
 * came, never a picture or a patient. The desk looks the practice and the УИН up in the registers; what a person read there is
 * written down as a code. The sheet is handed over in person only, and the database gives none before the check. Whoever left
 * every practice sees nothing any more, also on a page that is open.
 *
 * <p>The ways in are {@link bg.registratura.practice.Practices} and {@link bg.registratura.practice.Applications} for the
 * desk, {@link bg.registratura.practice.OwnPractice} for an administrator.
 */
@ApplicationModule(
        displayName = "Practices",
        allowedDependencies = {
            "language",
            "crypto",
            "people",
            "visit :: ui",
            "credential",
            "credential :: ui",
            "document",
            "audit",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.practice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
