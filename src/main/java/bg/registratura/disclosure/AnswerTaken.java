package bg.registratura.disclosure;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheckId;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a request that somebody else than the person takes.
 *
 * @param takenBy by the name of the document that was looked into
 * @param check that look
 * @param channel on paper, or with a medium beside it
 * @param request the incoming number of the request
 * @param heirship of an heir, what makes them one
 */
public record AnswerTaken(
        RecipientKind kind,
        String takenBy,
        IdentityCheckId check,
        Channel channel,
        String request,
        DocumentId answer,
        @Nullable Heirship heirship) {

    Disclosure.Handed handed() {
        return new Disclosure.Handed(takenBy, null, check, null, heirship);
    }
}
