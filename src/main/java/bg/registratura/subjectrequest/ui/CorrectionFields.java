package bg.registratura.subjectrequest.ui;

import bg.registratura.identity.ui.PatientFields;
import bg.registratura.people.Identifier;
import bg.registratura.people.Particulars;
import bg.registratura.people.Patient;
import bg.registratura.subjectrequest.Change;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What stands in a record, to be made what it should be; the number is shown only when this is opened. */
class CorrectionFields extends Div {

    private final transient Patient patient;
    private final transient Supplier<Identifier> number;
    private final PatientFields fields;
    private transient @Nullable Particulars recorded;

    CorrectionFields(Clock clock, Patient patient, Supplier<Identifier> number) {
        this.patient = patient;
        this.number = number;
        fields = new PatientFields(clock);
        addClassName("stack");
        setVisible(false);
        add(
                new H2(getTranslation("subjectrequest.change.title")),
                new Paragraph(getTranslation("subjectrequest.change.help")),
                fields);
    }

    /** Opens or leaves it; what was typed stays. */
    void show(boolean wanted) {
        setVisible(wanted);
        if (wanted && recorded == null) {
            var identifier = number.get();
            recorded = Particulars.of(patient, identifier);
            fields.fill(patient, identifier);
        }
    }

    /** What is otherwise than recorded; empty where something typed is wrong, which then says so. */
    Optional<List<Change>> changes() {
        var before = recorded;
        return before == null || !isVisible()
                ? Optional.of(List.of())
                : fields.read().map(after -> Change.between(before, after));
    }
}
