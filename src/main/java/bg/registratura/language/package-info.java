/**
 * How Bulgarian (and English) is written: texts by key, dates, counting forms, money, transliteration, sorting.
 *
 * <p>Screens and paper both take their words from here or from the bundles in {@code i18n/}; no word stands in code.
 * A screen asks {@code getTranslation}; everything else asks {@link bg.registratura.language.Words}. What is not a text
 * but a way of writing is static: {@link bg.registratura.language.Dates}, {@link bg.registratura.language.Counts},
 * {@link bg.registratura.language.Numbers}, {@link bg.registratura.language.Money}, {@link
 * bg.registratura.language.Transliteration}, {@link bg.registratura.language.Sorting}.
 */
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
@NullMarked
package bg.registratura.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
