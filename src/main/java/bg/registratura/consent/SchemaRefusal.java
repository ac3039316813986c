package bg.registratura.consent;

import bg.registratura.consent.Consenting.Reason;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What the schema refuses at last, as the reason the desk is told; anything else it refuses is a fault of the program. */
final class SchemaRefusal {

    private static final String RAISED_BY_A_TRIGGER = "45000";

    static final Map<String, Reason> REASONS = Map.ofEntries(
            Map.entry("each signature of a sheet is of another person", Reason.SIGNED_TWICE),
            Map.entry("a signature bears the name of the document that was looked into", Reason.NAME_NOT_SHOWN),
            Map.entry("a physician who attests is one of the house or of the register", Reason.PHYSICIAN_UNKNOWN),
            Map.entry("a consent form that has its outcome takes no further signature", Reason.DECIDED_ALREADY),
            Map.entry("a sheet that was never printed is not signed on paper", Reason.NOT_PRINTED),
            Map.entry("a sheet is not signed before it was printed", Reason.OUT_OF_ORDER),
            Map.entry("an outcome is not earlier than the signatures it stands on", Reason.OUT_OF_ORDER),
            Map.entry("a consent is not ended before it was given", Reason.OUT_OF_ORDER),
            Map.entry("a consent is not given on a sheet printed before a later no", Reason.OVERTAKEN_BY_A_NO),
            Map.entry("somebody who must sign has no line on this sheet", Reason.SHEET_OUTGROWN),
            Map.entry("capacity is what the acts on record leave to the patient", Reason.CAPACITY_CHANGED),
            Map.entry("a consent is not dated back to before an exposure that had none", Reason.UNIT_TOLD_BEFORE),
            Map.entry("a consent is not recorded as earlier than what a unit had told before", Reason.UNIT_TOLD_BEFORE),
            Map.entry("an exposure stands on this consent: it is not annulled", Reason.UNDER_AN_EXPOSURE),
            Map.entry(
                    "a unit has told of an irradiation under this consent: it is not annulled", Reason.UNDER_A_REPORT));

    private SchemaRefusal() {}

    /** Does it; what the schema refuses is told like any other refusal, and nothing of it stays. */
    static Consenting told(Supplier<Consenting> act) {
        try {
            return act.get();
        } catch (DataAccessException refused) {
            return undone(new Consenting.Refused(in(refused)));
        }
    }

    /** Nothing stays of what was begun. */
    static Consenting undone(Consenting refused) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return refused;
    }

    /** The reason; what has none is thrown on. */
    static Reason in(DataAccessException refused) {
        return Optional.ofNullable(said(refused))
                .flatMap(said -> REASONS.entrySet().stream()
                        .filter(known -> said.contains(known.getKey()))
                        .findFirst())
                .map(Map.Entry::getValue)
                .orElseThrow(() -> refused);
    }

    private static @Nullable String said(DataAccessException refused) {
        return NestedExceptionUtils.getMostSpecificCause(refused) instanceof SQLException cause
                        && RAISED_BY_A_TRIGGER.equals(cause.getSQLState())
                ? cause.getMessage()
                : null;
    }
}
