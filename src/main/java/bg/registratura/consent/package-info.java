/**
 * Informed consent to an irradiation: printed, explained, answered, signed or refused, and at any time withdrawn.
 *
 * <p>A sheet is printed for one order; whoever must sign is decided by age on the day and by capacity; the outcome enters
 * a ledger that only grows. A sheet without the signatures it needs never has an outcome: the database refuses it too.
 * It keeps the lines it was printed with: whoever must sign and has none signs a new one. What was never printed is signed on a tablet
 * only. What was signed on paper counts by the word of whoever recorded it, so
 * that nobody is sent home because a scanner is off; its scan is awaited, and called for in red after a few days.
 * This is consent to the exposure itself (Health Act, art. 87–90) and never consent to the processing of data.
 *
 * <p>What is explained stands in versions ({@link bg.registratura.consent.ConsentTexts}): the one in force on the day is
 * printed, its fingerprint stands on the page, and whoever signed keeps theirs.
 *
 * <p>The way in is {@link bg.registratura.consent.Consents}; {@link bg.registratura.consent.Standing} says where an
 * order stands.
 */
@ApplicationModule(
        displayName = "Informed consent",
        allowedDependencies = {
            "language",
            "crypto",
            "audit",
            "security",
            "shell",
            "people",
            "representation",
            "visit",
            "visit :: ui",
            "document",
            "pad",
            "pad :: ui",
            "scan",
            "scan :: ui",
            "identity",
            "identity :: ui"
        })
@NullMarked
package bg.registratura.consent;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
