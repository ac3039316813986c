package bg.registratura.document;

import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A document before it has a number: a template and what stands in it.
 *
 * @param template the name of a pair of files in {@code i18n/documents}
 * @param values what the comment at the head of the template asks for; days, moments, ticks and QR codes as themselves
 * @param subject whom it is about, for the register and the audit log
 * @param copies how many marked copies are printed at once
 * @param large in letters of at least sixteen points, for those who see badly
 */
public record Draft(
        String template,
        Locale locale,
        Map<String, Object> values,
        @Nullable UUID subject,
        int copies,
        boolean large) {

    private static final int MOST_COPIES = 9;

    /** Keeps the values as they are now. */
    public Draft {
        values = Map.copyOf(values);
        if (copies < 1 || copies > MOST_COPIES) {
            throw new IllegalArgumentException("one to nine copies");
        }
    }

    /** In letters of the usual size. */
    public Draft(String template, Locale locale, Map<String, Object> values, @Nullable UUID subject, int copies) {
        this(template, locale, values, subject, copies, false);
    }

    /** One copy. */
    public static Draft of(String template, Locale locale, Map<String, Object> values, @Nullable UUID subject) {
        return new Draft(template, locale, values, subject, 1);
    }

    /** The same in more copies. */
    public Draft copies(int wanted) {
        return new Draft(template, locale, values, subject, wanted, large);
    }

    /** The same in large print, or in letters of the usual size. */
    public Draft large(boolean wanted) {
        return new Draft(template, locale, values, subject, copies, wanted);
    }

    /** Says nothing of the values: a one-time password may be among them. */
    @Override
    public String toString() {
        return "Draft[" + template + ", " + locale + ", ****]";
    }
}
