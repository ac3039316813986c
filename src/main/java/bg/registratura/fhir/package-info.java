/**
 * What is known of a person's irradiation as FHIR R5: consents, orders, exposures with their doses, studies, as one bundle.
 *
 * <p>The officer takes it for a person who asked for their data in a form that machines read (GDPR art. 15 and 20), and for
 * nobody else; that it left stands in the register of disclosures. It carries the identifier in clear, because whoever receives it must know whose it is; taking it is an act
 * in the log. Codes are DICOM's and HL7's where they have one; what has none is said in words. Studies are named by their
 * UIDs; no pixel is in it. An exposure that nobody consented to and that was lawful all the same has a Provenance beside it,
 * which says by what: the purpose of use, the order of the authority, who decided.
 *
 * <p>The resources are written by hand: they are few. The tests have HAPI's validator judge every one of them, so that no
 * client for other people's servers comes into the house with a library.
 */
@ApplicationModule(
        displayName = "FHIR",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "visit",
            "document",
            "identity",
            "dicom",
            "imaging",
            "consent",
            "exposure",
            "disclosure",
            "subjectrequest"
        })
@NullMarked
package bg.registratura.fhir;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
