package bg.registratura.subjectrequest;

/**
 * Article 12(6): why it is in doubt who asks, and what would show it.
 *
 * @param reason for the file
 * @param wanted what the person is asked for, as the letter says it
 */
public record Doubt(String reason, String wanted) {

    boolean isSaid() {
        return !reason.isBlank() && !wanted.isBlank();
    }
}
