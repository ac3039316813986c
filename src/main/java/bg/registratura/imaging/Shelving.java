package bg.registratura.imaging;

import bg.registratura.dicom.Header;
import bg.registratura.imaging.Intake.Incoming;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a picture and, where it has found its order, tells of it, all or nothing. */
@Component
class Shelving {

    private final StudyIndex index;
    private final Witnesses witnesses;

    Shelving(StudyIndex index, Witnesses witnesses) {
        this.index = index;
        this.witnesses = witnesses;
    }

    @Transactional
    public Reception add(Incoming incoming, Header header, Derived made) {
        var kept = index.add(incoming, header, made);
        if (kept.assigned()) {
            witnesses.hear(kept.instance());
        }
        return kept;
    }
}
