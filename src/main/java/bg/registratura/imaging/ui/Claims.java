package bg.registratura.imaging.ui;

import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.Readings;
import org.springframework.stereotype.Component;

/** By what a study that is nobody's becomes somebody's. */
@Component
class Claims {

    final Assignments assignments;
    final Readings readings;
    final BroughtStudies brought;

    Claims(Assignments assignments, Readings readings, BroughtStudies brought) {
        this.assignments = assignments;
        this.readings = readings;
        this.brought = brought;
    }
}
