package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.results.StudyInfo;
import java.util.List;

/** Pictures that may leave at this moment, and the study they are of. */
record Judged(StudyInfo study, List<KeptObject> objects) {

    KeptObject first() {
        return objects.getFirst();
    }
}
