package bg.registratura.sharing.ui;

import bg.registratura.document.DocumentId;
import bg.registratura.identity.IdentityCheck;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.sharing.Dentist;
import bg.registratura.sharing.Mandate;
import bg.registratura.sharing.Signing;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Phrases;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.checkbox.CheckboxGroupVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A dentist is let in by a signature: who, which studies, until when. */
class MandateDialog extends SignedDialog {

    private static final int USUAL_DAYS = 30;

    private final ComboBox<Dentist> dentist = new ComboBox<>(getTranslation("sharing.dentist"));
    private final RadioButtonGroup<Boolean> all = new RadioButtonGroup<>(getTranslation("sharing.what"));
    private final CheckboxGroup<StudyId> studies = new CheckboxGroup<>(getTranslation("sharing.studies"));
    private final DayPicker until = new DayPicker(getTranslation("sharing.until"));

    MandateDialog(Patient patient, SharingRoom room, Runnable done) {
        super(patient, room, done);
        setHeaderTitle(getTranslation("sharing.title", patient.name().brief()));
        dentist.setItems(query -> Stream.of(query.getFilter().orElse(""))
                .flatMap(words -> room.sharing().search(words).stream())
                .skip(query.getOffset())
                .limit(query.getLimit()));
        dentist.setItemLabelGenerator(DentistName::with);
        dentist.setHelperText(getTranslation("sharing.dentist.help"));
        dentist.addClassName("wide");
        var known = room.studies().of(patient.id());
        all.setItems(known.isEmpty() ? List.of(true) : List.of(false, true));
        all.setItemLabelGenerator(yes -> getTranslation(yes ? "sharing.what.all" : "sharing.what.some"));
        all.setValue(known.isEmpty());
        all.addClassName("wide");
        studies.setItems(known);
        studies.setItemLabelGenerator(study -> room.studies().name(getLocale(), study));
        studies.addThemeVariants(CheckboxGroupVariant.LUMO_VERTICAL);
        studies.addClassName("wide");
        studies.setVisible(!known.isEmpty());
        if (known.size() == 1) {
            studies.select(known.getFirst());
        }
        until.setValue(today().plusDays(USUAL_DAYS));
        dentist.addValueChangeListener(_ -> changed());
        all.addValueChangeListener(change -> {
            studies.setVisible(!change.getValue());
            changed();
        });
        studies.addValueChangeListener(_ -> changed());
        until.addValueChangeListener(_ -> changed());
    }

    @Override
    void ask(IdentityCheck check) {
        var fields = new Div(dentist, all, studies, until);
        fields.addClassName("fields");
        add(new Paragraph(getTranslation("sharing.text")), fields);
        dentist.focus();
    }

    @Override
    Optional<DocumentId> prepare(IdentityCheck check) {
        return filled().map(mandate -> room.papers().prepare(patient, dentist.getValue(), mandate, check, getLocale()));
    }

    @Override
    Signing record(IdentityCheck check, DocumentId signed) {
        return room.desk().grant(check, signed, mandate());
    }

    @Override
    String doneKey() {
        return "sharing.given";
    }

    private Optional<Mandate> filled() {
        var day = until.getValue();
        Phrases.mark(dentist, dentist.getValue() != null, "sharing.dentist.required");
        Phrases.mark(studies, all.getValue() || !studies.getValue().isEmpty(), "sharing.studies.required");
        Phrases.mark(
                until,
                day != null && !day.isBefore(today()) && !day.isAfter(today().plusYears(1)),
                "sharing.until.wrong");
        if (dentist.isInvalid()) {
            dentist.focus();
        }
        if (dentist.isInvalid() || studies.isInvalid() || until.isInvalid()) {
            return Optional.empty();
        }
        var refusal = room.desk().against(mandate());
        refusal.ifPresent(reason -> Notices.refused("sharing.refused." + reason.name()));
        return refusal.isPresent() ? Optional.empty() : Optional.of(mandate());
    }

    private Mandate mandate() {
        return new Mandate(
                patient.id(),
                dentist.getValue().id(),
                all.getValue() ? List.of() : List.copyOf(studies.getValue()),
                until.getValue());
    }

    private LocalDate today() {
        return Dates.dayOf(room.clock().instant());
    }
}
