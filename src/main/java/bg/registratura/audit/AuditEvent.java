package bg.registratura.audit;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One act or look, as the room that did it tells it. Who did it and when is added by the log.
 *
 * @param action what was done
 * @param outcome how it ended
 * @param subject whose data it touched: a patient's or practitioner's id
 * @param objectType the kind of thing it touched, as the table is called
 * @param objectId its id or number; never a name or a national identifier
 * @param detail a code or a few words for the reader; no secret, no name, no network address
 */
public record AuditEvent(
        Action action,
        Outcome outcome,
        @Nullable UUID subject,
        @Nullable String objectType,
        @Nullable String objectId,
        @Nullable String detail) {

    private static final int LONGEST_DETAIL = 1000;

    /** A successful act that has nothing more to say yet. */
    public static AuditEvent of(Action action) {
        return new AuditEvent(action, Outcome.SUCCESS, null, null, null, null);
    }

    /** Whose data it touched. */
    public AuditEvent about(@Nullable UUID whose) {
        return new AuditEvent(action, outcome, whose, objectType, objectId, detail);
    }

    /** What it touched. */
    public AuditEvent on(String type, Object id) {
        return new AuditEvent(action, outcome, subject, type, id.toString(), detail);
    }

    /** A code or a few words; longer ones are cut. Line ends cannot forge a line: the log's form has none. */
    public AuditEvent saying(String words) {
        var cut = words.length() <= LONGEST_DETAIL ? words : words.substring(0, LONGEST_DETAIL);
        return new AuditEvent(action, outcome, subject, objectType, objectId, cut);
    }

    /** The same act, not allowed. */
    public AuditEvent refused() {
        return new AuditEvent(action, Outcome.REFUSED, subject, objectType, objectId, detail);
    }

    /** The same act, allowed and failed. */
    public AuditEvent failed() {
        return new AuditEvent(action, Outcome.FAILURE, subject, objectType, objectId, detail);
    }
}
