package bg.registratura.consent;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A decision that is to be signed on a tablet.
 *
 * @param event granted, refused or withdrawn
 * @param answers what the patient answered; of a consent only
 * @param reason why not; of a refusal, and may be empty
 * @param signers who signs, each with their own identity check
 */
public record OnTablet(
        ConsentForm form, ConsentEvent event, @Nullable Answers answers, String reason, List<Signer> signers) {

    /** Keeps the signers as they are now. */
    public OnTablet {
        signers = List.copyOf(signers);
    }

    /** Nobody whose consent is needed signs: a physician and a witness attest it. */
    boolean isAttested() {
        return signers.stream()
                .map(Signer::role)
                .allMatch(role -> role == SignerRole.PHYSICIAN || role == SignerRole.WITNESS);
    }

    /** A consent has initials beside every risk; a no needs none. */
    boolean isInitialled() {
        return event == ConsentEvent.GRANTED;
    }

    @Override
    public String toString() {
        return "OnTablet[" + event + ", ****]";
    }
}
