/**
 * Pictures: studies and their instances, received, kept as they came, given out.
 *
 * <p>Every file comes in through one intake ({@code Intake}), whichever way it came: judged, sealed as received, on the disk
 * before the index, the index before the answer. A picture belongs to an order by its accession number or by the patient's
 * identifier, never by a name; else it waits for a technician ({@link bg.registratura.imaging.Assignments}).
 *
 * <p>What was made elsewhere and brought is kept beside an examination of ours ({@link bg.registratura.imaging.BroughtStudies})
 * and has no order of its own: whoever asks for the pictures of an order, and so every count of exposures, does not find it.
 * Whose a study is stands in {@code study.patient_id} for both kinds; the database fills that column from the order or from
 * how it was brought, refuses both at once, and knows no third way. So all who ask by the patient find both, and nobody asks twice.
 *
 * <p>Pixels leave through {@link bg.registratura.imaging.Pictures}, which asks no right: only {@code results}, which does,
 * and this room's own screens may call it.
 */
@ApplicationModule(
        displayName = "Imaging",
        allowedDependencies = {
            "language",
            "dicom",
            "inbox",
            "dimse",
            "people",
            "visit",
            "visit :: ui",
            "crypto",
            "audit",
            "security",
            "shell"
        })
@NullMarked
package bg.registratura.imaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
