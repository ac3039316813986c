package bg.registratura.subjectrequest;

import bg.registratura.document.DocumentId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer as it was issued: one document, printed as two copies.
 *
 * @param place of the shelf at the desk, counted from 1; answers from before had none
 */
public record AnswerPaper(
        DocumentId document,
        String outgoingNumber,
        @Nullable Integer place) {

    AnswerPaper in(int free) {
        return new AnswerPaper(document, outgoingNumber, free);
    }

    public Optional<Integer> shelf() {
        return Optional.ofNullable(place);
    }
}
