/**
 * Patients and practitioners: who they are and how they are found again.
 *
 * <p>Names are found by an index of their own, written in the transaction that writes the name: words as they sound ({@link
 * bg.registratura.language.NameSound}), the pairs they stand in, and each word with a letter left out, as it sounds and as
 * hands spell it in Latin ({@link bg.registratura.language.NameSpelling}), so that MariaDB finds a name of any spelling and
 * with one error by ranges of its keys. Triggers take out what is corrected or wiped. {@code db/migration/V100} says what was
 * put aside, and why.
 *
 * <p>A national identifier is sealed, found by a keyed hash and shown masked; showing it whole is an act in the log. The
 * ways in are {@link bg.registratura.people.Patients} and {@link bg.registratura.people.Practitioners}; what a careful
 * person can cause (a duplicate, an overtaken correction) comes back as a value.
 *
 * <p>Two records of one person are merged and unmerged by {@link bg.registratura.people.Merges}, and no row moves for it:
 * whoever asks the database about a patient asks {@link bg.registratura.schema.SamePerson} for all their records, and what
 * is new is written under the one that {@link bg.registratura.people.Patients#find} tells.
 */
@ApplicationModule(
        displayName = "People",
        allowedDependencies = {"language", "crypto", "audit", "security", "shell"})
@NullMarked
package bg.registratura.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
