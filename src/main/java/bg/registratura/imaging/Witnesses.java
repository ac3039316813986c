package bg.registratura.imaging;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tells whoever listens that pictures have come to belong to an order. */
@Component
class Witnesses {

    private final AttachedRepository attached;
    private final List<PictureWitness> witnesses;

    Witnesses(AttachedRepository attached, List<PictureWitness> witnesses) {
        this.attached = attached;
        this.witnesses = witnesses;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(InstanceId instance) {
        tell(attached.one(instance));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(StudyId study) {
        tell(attached.all(study));
    }

    private void tell(List<AttachedPicture> pictures) {
        pictures.forEach(picture -> witnesses.forEach(witness -> witness.attached(picture)));
    }
}
