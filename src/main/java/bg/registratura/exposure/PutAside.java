package bg.registratura.exposure;

import bg.registratura.visit.Examination;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that was put aside as no exposure of its own: its dose counts nowhere.
 *
 * @param told mGy·cm², as the unit told it
 * @param by the name of whoever put it aside
 * @param doubts who said so before
 */
public record PutAside(
        String accession,
        Examination examination,
        LocalDate on,
        @Nullable String device,
        @Nullable BigDecimal told,
        String reason,
        Instant at,
        String by,
        List<Doubt> doubts) {}
