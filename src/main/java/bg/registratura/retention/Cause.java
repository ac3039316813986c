package bg.registratura.retention;

/**
 * Why something is held back from destruction.
 *
 * @param reason the claim in a few words
 * @param caseNumber the case it belongs to
 * @param authority the court or body
 * @param noticeWithheld by order, the person is not told of it
 */
public record Cause(String reason, String caseNumber, String authority, boolean noticeWithheld) {

    static final int LONGEST_REASON = 500;

    /** Refuses a hold that nobody could check. */
    public Cause {
        reason = reason.strip();
        caseNumber = caseNumber.strip();
        authority = authority.strip();
        if (reason.isEmpty() || caseNumber.isEmpty() || authority.isEmpty() || reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException("a hold has a reason, a case and a body");
        }
    }
}
