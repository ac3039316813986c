/**
 * What a patient lets a dentist see: grants with an end, withdrawn with one act, and who looked.
 *
 * <p>A grant is the written authorisation of art. 28b (2) of the Health Act, given by the patient's own account. It is
 * asked for anew at every byte that leaves the house ({@link Sharing#maySee}): once withdrawn it gives nothing, not even
 * to a page that is already open. To a dentist who practises in another country it is given, and goes on giving, only as
 * long as a signed consent to exactly that carries it ({@link bg.registratura.disclosure.AccessAbroad}). What a dentist sees
 * stands in the register of disclosures, once under each grant, and so does what a family sees of each other ({@link
 * OutsideLooks}). What a parent shared of a child ends with the day on which the child is of age.
 *
 * <p>At the chair a patient shows a code for half an hour ({@link bg.registratura.sharing.ChairCodes}), which a dentist who is
 * signed in turns into one grant ({@link bg.registratura.sharing.ChairRedemptions}). It is no credential: it opens no session,
 * is worth nothing to whoever has no account of their own, and is the patient's to show as the pictures themselves are. So it
 * may stand on a screen, where a one-time password may not.
 *
 * <p>Whoever has no account, or does not want to use it, gives and ends the same at the desk ({@link
 * bg.registratura.sharing.SharingDesk}): by a paper that names the dentist, the studies and the last day, after a look into the
 * document of the patient or of whoever represents them. The desk sees no picture.
 */
@ApplicationModule(
        displayName = "Sharing",
        allowedDependencies = {
            "language",
            "people",
            "imaging",
            "restriction",
            "family",
            "disclosure",
            "identity",
            "identity :: ui",
            "representation",
            "document",
            "scan",
            "visit :: ui",
            "audit",
            "crypto",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.sharing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
