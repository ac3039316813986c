package bg.registratura.results.ui;

import bg.registratura.people.PatientId;
import bg.registratura.results.Deidentifying;
import bg.registratura.results.Retrieval;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.Viewing;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Kiosk;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is offered to take away; at the kiosk nothing, and where there is nothing neither. */
@Component
class Offers {

    private static final int SEVERAL = 2;

    private final Retrieval retrieval;
    private final Deidentifying deidentifying;
    private final Viewing viewing;

    Offers(Retrieval retrieval, Deidentifying deidentifying, Viewing viewing) {
        this.retrieval = retrieval;
        this.deidentifying = deidentifying;
        this.viewing = viewing;
    }

    /** To take an open study without the person, for a dentist. */
    Button withoutPerson(StudyInfo study) {
        return Acts.plain(
                "results.nameless.open", () -> new NamelessDialog(study, deidentifying.burnedIn(study)).open());
    }

    /** Of an open study. */
    Optional<Downloads> of(Viewing.Opened opened) {
        return Kiosk.isHere() || opened.shots().isEmpty()
                ? Optional.empty()
                : Optional.of(new Downloads(retrieval.load(opened.study()), opened.shots()));
    }

    /** Of an open study that cannot be shown here: a program that reads it may. */
    Optional<Downloads> whereUnseen(Viewing.Opened opened) {
        return viewing.sight(opened).isPresent() ? Optional.empty() : of(opened);
    }

    /** Of all studies of a person, where there are several. */
    Optional<TakeSeveral> several(PatientId patient) {
        if (Kiosk.isHere()) {
            return Optional.empty();
        }
        var loads =
                retrieval.of(patient).stream().filter(load -> load.files() > 0).toList();
        return loads.size() < SEVERAL ? Optional.empty() : Optional.of(new TakeSeveral(patient, loads));
    }
}
