package bg.registratura.imaging;

import bg.registratura.security.CurrentUser;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.stereotype.Component;

/** What whoever is signed in sees of the studies that are made or read at this moment. */
@Component
class UnitEye {

    private final Hands hands;
    private final Pictures pictures;
    private final CurrentUser user;

    UnitEye(Hands hands, Pictures pictures, CurrentUser user) {
        this.hands = hands;
        this.pictures = pictures;
        this.user = user;
    }

    boolean sees(StudyId study) {
        return hands.isInHand(user.require(), study);
    }

    InputStream preview(InstanceId instance) throws IOException {
        return pictures.preview(instance);
    }
}
