package bg.registratura.document;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that one document is made of when it goes to the press.
 *
 * @param number absent on what is not numbered
 * @param mark what stands in place of the copy mark on what is not numbered
 * @param issuedBy whose name stands in the footer
 */
record Sheet(
        Template template,
        Map<String, Object> values,
        Letterhead lab,
        @Nullable RegisterNumber number,
        int copies,
        boolean large,
        String mark,
        String issuedBy,
        Instant issuedAt) {}
