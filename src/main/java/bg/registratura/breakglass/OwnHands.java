package bg.registratura.breakglass;

import bg.registratura.imaging.Hands;
import bg.registratura.imaging.StudyId;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.SignedIn;
import org.springframework.stereotype.Component;

/** Whoever is signed in, and what is in their hands without any exception. */
@Component
class OwnHands {

    private final Hands hands;
    private final CurrentUser user;

    OwnHands(Hands hands, CurrentUser user) {
        this.hands = hands;
        this.user = user;
    }

    SignedIn who() {
        return user.require();
    }

    boolean isInHand(StudyId study) {
        return hands.isInHand(who(), study);
    }
}
