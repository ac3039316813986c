/**
 * The one search box: a patient is found by whatever was typed, a number, a bar code, a birth date, a name however it is
 * written.
 *
 * <p>Names are found by an index of their own, written in the transaction that writes the name: words as they sound ({@link
 * bg.registratura.language.NameSound}), the pairs they stand in, and each word with a letter left out, as it sounds and as
 * hands spell it in Latin ({@link bg.registratura.language.NameSpelling}), so that MariaDB finds a name of any spelling and
 * with one error by ranges of its keys. Triggers take out what is corrected or wiped. {@code db/migration/V100} says what was
 * put aside, and why.
 *
 * <p>The way in is {@link bg.registratura.search.PatientSearch}. Every list of people that it shows stands in the log.
 */
@ApplicationModule(
        displayName = "Search",
        allowedDependencies = {"language", "people", "audit"})
@NullMarked
package bg.registratura.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
