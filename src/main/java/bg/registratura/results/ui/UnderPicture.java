package bg.registratura.results.ui;

import bg.registratura.dose.DoseFigures;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.WhoLooked;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What is said below a patient's picture: its dose beside what nature gives, and who else looked. */
@Service
record UnderPicture(DoseFigures figures, WhoLooked looked) {

    Optional<BesideBackground> dose(StudyInfo study) {
        return figures.tell(study.id()).map(BesideBackground::new);
    }

    LookedLine looks(StudyInfo study) {
        return new LookedLine(study, looked.others(study));
    }
}
