package bg.registratura.imaging;

import bg.registratura.dicom.DoseReport;
import bg.registratura.dicom.Header;
import bg.registratura.imaging.Intake.Incoming;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Enters a picture and, where it has found its order, tells of it, all or nothing. */
@Component
class Shelving {

    private final StudyIndex index;
    private final Witnesses witnesses;
    private final DoseReportBook reports;

    Shelving(StudyIndex index, Witnesses witnesses, DoseReportBook reports) {
        this.index = index;
        this.witnesses = witnesses;
        this.reports = reports;
    }

    Optional<StudyIndex.Known> known(String sopInstanceUid) {
        return index.known(sopInstanceUid);
    }

    boolean isOfAnother(Header header) {
        return index.isOfAnother(header);
    }

    @Transactional
    public Reception add(Incoming incoming, Header header, Derived made) {
        var kept = index.add(incoming, header, made);
        if (kept.assigned()) {
            witnesses.hear(kept.instance());
        }
        return kept;
    }

    /** A unit's report of its doses: entered once, read beside the pictures of its study. */
    @Transactional
    public Reception add(Incoming incoming, DoseReport report) {
        return reports.enter(incoming, report);
    }
}
