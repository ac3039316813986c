package bg.registratura.subjectrequest.ui;

import bg.registratura.people.PatientId;
import bg.registratura.shell.Forms;
import bg.registratura.subjectrequest.AnswerForm;
import bg.registratura.subjectrequest.Applicant;
import bg.registratura.subjectrequest.ApplicantRole;
import bg.registratura.subjectrequest.Change;
import bg.registratura.subjectrequest.Channel;
import bg.registratura.subjectrequest.Intake;
import bg.registratura.subjectrequest.RequestKind;
import bg.registratura.subjectrequest.Wish;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the law wants a request to name, filled from the record as far as the record knows it. */
class IntakeForm extends FormLayout {

    private static final int LONGEST_WISH = 3000;
    private static final int LONGEST_LINE = 200;
    private static final int LONGEST_NUMBER = 30;

    private final Binder<Filled> binder = new Binder<>(Filled.class);
    private final String person;
    private final Select<ApplicantRole> role =
            choice("subjectrequest.field.role", "subjectrequest.applicant.", ApplicantRole.values());
    private final TextField name = new TextField(getTranslation("subjectrequest.field.applicant"));
    private final Select<RequestKind> kind =
            choice("subjectrequest.field.kind", "subjectrequest.kind.", RequestKind.values());
    private final TextArea wish = new TextArea(getTranslation("subjectrequest.field.wish"));
    private @Nullable CorrectionFields correction;

    IntakeForm(String person) {
        this(person, Channel.DESK, Channel.SPOKEN, Channel.POST);
    }

    /** Of what came in one of these ways; where there is one, nobody is asked. */
    IntakeForm(String person, Channel... channels) {
        this.person = person;
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("34rem", 2));
        var channel = choice("subjectrequest.field.channel", "subjectrequest.channel.", channels);
        channel.setVisible(channels.length > 1);
        wish.setHelperText(getTranslation("subjectrequest.field.wish.help"));
        wish.setMinRows(3);
        wish.setMaxLength(LONGEST_WISH - LONGEST_LINE - LONGEST_NUMBER);
        var correspondence = new TextField(getTranslation("subjectrequest.field.correspondence"));
        correspondence.setMaxLength(LONGEST_LINE);
        name.setMaxLength(LONGEST_LINE);
        var form = new RadioButtonGroup<AnswerForm>(getTranslation("subjectrequest.field.form"));
        form.setItems(AnswerForm.values());
        form.setItemLabelGenerator(one -> getTranslation("subjectrequest.form." + one));
        add(kind, channel, role, name, correspondence, wish, form);
        setColspan(kind, 2);
        setColspan(name, 2);
        setColspan(wish, 2);
        setColspan(correspondence, 2);
        setColspan(form, 2);

        binder.forField(kind).bind("kind");
        binder.forField(channel).bind("channel");
        binder.forField(role).bind("role");
        binder.forField(name)
                .asRequired(getTranslation("subjectrequest.field.applicant.required"))
                .bind("name");
        binder.forField(correspondence).bind("correspondence");
        binder.forField(wish).bind("wish");
        binder.forField(form)
                .asRequired(getTranslation("subjectrequest.field.form.required"))
                .bind("form");
        role.addValueChangeListener(_ -> nameFollowsRole());
        binder.readRecord(
                new Filled(RequestKind.ACCESS, channels[0], ApplicantRole.SUBJECT, person, "", "", AnswerForm.PAPER));
    }

    /** Where a correction is asked for, of this record. */
    IntakeForm correcting(CorrectionFields fields) {
        correction = fields;
        addComponentAtIndex(indexOf(wish), fields);
        setColspan(fields, 2);
        kind.addValueChangeListener(change -> fields.show(change.getValue() == RequestKind.RECTIFICATION));
        return this;
    }

    /** What was filled in about a patient; empty where something is wrong, which its field then shows. */
    Optional<Intake> intake(PatientId patient) {
        var asked =
                Optional.ofNullable(correction).map(CorrectionFields::changes).orElseGet(() -> Optional.of(List.of()));
        return Forms.read(binder).flatMap(filled -> asked.filter(changes -> isSaid(filled, changes))
                .map(changes -> filled.intake(patient, changes)));
    }

    /** What was filled in about somebody in no register. */
    Optional<Intake> ofStranger(String person, String number) {
        return Forms.read(binder).map(filled -> filled.ofStranger(person, number));
    }

    /** Something is to be corrected: a particular of the record, or what is described. */
    private boolean isSaid(Filled filled, List<Change> changes) {
        wish.setErrorMessage(getTranslation("subjectrequest.change.required"));
        wish.setInvalid(filled.kind() == RequestKind.RECTIFICATION
                && changes.isEmpty()
                && filled.wish().isBlank());
        if (wish.isInvalid()) {
            wish.focus();
        }
        return !wish.isInvalid();
    }

    /** The person themselves is named by their record; anybody else is named here. */
    private void nameFollowsRole() {
        var self = role.getValue() == ApplicantRole.SUBJECT;
        name.setReadOnly(self);
        if (self) {
            name.setValue(person);
        } else if (name.getValue().equals(person)) {
            name.clear();
        }
    }

    @SafeVarargs
    private <T extends Enum<T>> Select<T> choice(String label, String family, T... values) {
        var select = new Select<T>();
        select.setLabel(getTranslation(label));
        select.setItems(values);
        select.setItemLabelGenerator(value -> value == null ? "" : getTranslation(family + value.name()));
        return select;
    }

    /** The form as it was filled in. */
    public record Filled(
            RequestKind kind,
            Channel channel,
            ApplicantRole role,
            String name,
            String correspondence,
            String wish,
            AnswerForm form) {

        /** Of somebody in no register: whom it is about stands in the words when another asks for them. */
        Intake ofStranger(String person, String number) {
            var self = role == ApplicantRole.SUBJECT;
            var about = number.isEmpty() ? person : person + ", " + number;
            var words = self ? wish.strip() : (about + ". " + wish).strip();
            return new Intake(
                    kind,
                    null,
                    new Applicant(name.strip(), role, self ? number : "", correspondence.strip()),
                    new Wish(words, form, channel));
        }

        Intake intake(PatientId patient, List<Change> changes) {
            return new Intake(
                    kind,
                    patient,
                    new Applicant(name.strip(), role, "", correspondence.strip()),
                    new Wish(wish.strip(), form, channel),
                    changes);
        }
    }
}
