/**
 * What is given of a person to anybody else: the decision whether a consent is needed, that consent, and the register of
 * what was given.
 *
 * <p>The desk answers four questions: who receives, in which country, what, through which channel. {@link
 * bg.registratura.disclosure.ReleaseRules} decides by them alone whether the law gives the ground (then nobody is asked for
 * a consent), a written consent is needed, an explicit one with the officer's countersign (outside the European Economic
 * Area), or nothing may be given. One consent carries one release; withdrawal stops the next. The database refuses whatever
 * the services would have let through. What an incident withholds ({@link bg.registratura.exposure.Withholding}) is neither
 * offered nor given.
 *
 * <p>The ways in are {@link bg.registratura.disclosure.Releases} for the desk, {@link
 * bg.registratura.disclosure.ReleaseConsents} for the sheets, {@link bg.registratura.disclosure.DisclosureRegister} for
 * whoever reads the register. What goes to a person goes into that person's hand, by the name of the document that was looked
 * into; where the patient acts together with somebody, both are there; an heir shows the papers of the death and of the kinship.
 * What an order forbids to tell is shown to the officer alone. Rooms from which data leave tell {@link bg.registratura.disclosure.Disclosures}, in their own
 * transaction; {@link bg.registratura.disclosure.AccessAbroad} says whether a grant to a dentist abroad may be used.
 */
@ApplicationModule(
        displayName = "Disclosures",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "visit",
            "visit :: ui",
            "document",
            "imaging",
            "exposure",
            "restriction",
            "representation",
            "family",
            "identity",
            "identity :: ui",
            "scan"
        })
@NullMarked
package bg.registratura.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
