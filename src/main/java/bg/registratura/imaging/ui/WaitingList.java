package bg.registratura.imaging.ui;

import bg.registratura.dicom.Lettering;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Readings;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.Unassigned;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.function.Consumer;

/** Studies of which nobody knows yet whose they are, with what the device wrote. */
class WaitingList extends Rows {

    WaitingList(Assignments assignments, Readings readings, Consumer<StudyId> look, Runnable changed) {
        super("imaging.waiting", "imaging.waiting.none", true);
        for (var study : assignments.waiting()) {
            var assign = new Button(
                    getTranslation("imaging.assign"), _ -> new AssignDialog(assignments, study, changed).open());
            assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            var acts = new Div(new Button(getTranslation("imaging.look"), _ -> look.accept(study.id())), assign);
            acts.addClassName("acts");
            if (study.lettering() != Lettering.DECLARED) {
                acts.addComponentAsFirst(new Button(
                        getTranslation("imaging.reading"), _ -> new ReadingDialog(readings, study, changed).open()));
            }
            row(lines(who(study), told(study)), acts);
        }
    }

    private String who(Unassigned study) {
        var name = study.patientName().isEmpty() ? getTranslation("imaging.waiting.nameless") : study.patientName();
        return study.lettering() == Lettering.DECLARED
                ? name
                : name + " ("
                        + getTranslation(
                                "imaging.lettering." + study.lettering().name()) + ")";
    }

    private String told(Unassigned study) {
        var parts = new ArrayList<String>();
        parts.add(ModalityWords.of(this, study.modality()));
        parts.add(Dates.dayTime(study.takenAt()));
        if (study.accessionNumber() != null) {
            parts.add(getTranslation("imaging.waiting.number", study.accessionNumber()));
        }
        if (study.identifier() != null) {
            parts.add(getTranslation("imaging.waiting.identifier", study.identifier()));
        }
        if (study.birthDate() != null) {
            parts.add(getTranslation("imaging.waiting.born", Dates.day(study.birthDate())));
        }
        return String.join(" · ", parts);
    }
}
