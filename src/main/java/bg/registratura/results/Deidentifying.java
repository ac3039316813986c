package bg.registratura.results;

import bg.registratura.dicom.BurnedIn;
import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.imaging.KeptFile;
import bg.registratura.imaging.StudyId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A study that a dentist takes without the person: whether they may, and that they did, and what for. */
@Service
public class Deidentifying {

    private final PictureStore store;
    private final Viewing viewing;
    private final Rights rights;
    private final Looker looker;

    Deidentifying(PictureStore store, Viewing viewing, Rights rights, Looker looker) {
        this.store = store;
        this.viewing = viewing;
        this.rights = rights;
        this.looker = looker;
    }

    /** The worst that is said of the pictures of an open study: of each series the first is asked. */
    public BurnedIn burnedIn(StudyInfo study) {
        var worst = BurnedIn.NO;
        var series = new HashSet<String>();
        try {
            for (var file : store.files(study.id())) {
                if (series.add(file.series())) {
                    worst = worse(worst, burnedIn(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return worst;
    }

    private BurnedIn burnedIn(KeptFile file) throws IOException {
        return store.open(file.id(), BurnedIn::of);
    }

    private static BurnedIn worse(BurnedIn one, BurnedIn other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** The study, if a dentist asks who may take it at this moment. A refusal is written down. */
    @Transactional
    Optional<StudyInfo> may(StudyId id) {
        return viewing.mayLook(id).filter(study -> looker.isDentist() && rights.mayTake(looker.who(), study));
    }

    /** It leaves now; asked once more, in the transaction that writes it down. */
    @Transactional
    boolean take(StudyInfo study, ExportPurpose purpose) {
        if (may(study.id()).isEmpty()) {
            return false;
        }
        looker.deidentified(study, purpose);
        return true;
    }

    /** Asked again between two files: a withdrawn grant ends it in the middle. */
    @Transactional(readOnly = true)
    boolean isStillTheirs(StudyInfo study) {
        return viewing.stillMay(study);
    }
}
