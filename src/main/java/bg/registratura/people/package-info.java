/**
 * Patients and practitioners: who they are.
 *
 * <p>Whoever is registered or corrected is put down in the {@link bg.registratura.people.NameIndex} in the same transaction;
 * how they are found by it is the matter of another room.
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
