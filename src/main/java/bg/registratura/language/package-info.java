/**
 * How Bulgarian (and English) is written: texts by key, dates, counting forms, money, transliteration, sorting.
 *
 * <p>Screens and paper both take their words from here or from the bundles in {@code i18n/}; no word stands in code.
 */
@ApplicationModule(
        displayName = "Language",
        allowedDependencies = {})
@NullMarked
package bg.registratura.language;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
