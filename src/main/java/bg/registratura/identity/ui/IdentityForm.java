package bg.registratura.identity.ui;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checked;
import bg.registratura.identity.Checking;
import bg.registratura.identity.DocumentType;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.identity.Look;
import bg.registratura.identity.MrzDocument;
import bg.registratura.language.Dates;
import bg.registratura.people.Identifier;
import bg.registratura.people.Patient;
import bg.registratura.people.PersonName;
import bg.registratura.representation.ui.AuthorityPicker;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Recording a look into a document: what was seen, never the document. */
class IdentityForm extends Div {

    private final transient IdentityChecks checks;
    private final transient Checked about;
    private final Set<CheckPurpose> purposes;
    private final transient Consumer<Checking> done;

    private final BearerFields bearer = new BearerFields();
    private final Select<DocumentType> type = choice("identity.document", DocumentType.values());
    private final TextField country = new TextField(getTranslation("identity.country"));
    private final TextField tail = new TextField(getTranslation("identity.tail"));
    private final Select<DocumentValidity> validity = choice("identity.validity", DocumentValidity.values());
    private final TextField reason = new TextField(getTranslation("identity.exception-reason"));
    private final Checkbox names = new Checkbox(getTranslation("identity.names-match"));
    private final Checkbox number = new Checkbox(getTranslation("identity.number-match"));
    private final Paragraph said = new Paragraph();

    IdentityForm(IdentityChecks checks, Checked about, Set<CheckPurpose> purposes, Consumer<Checking> done) {
        this.checks = checks;
        this.about = about;
        this.purposes = purposes;
        this.done = done;
        addClassName("identity-form");
        said.addClassNames("message");
        said.setVisible(false);
        said.getElement().setAttribute("role", "status");
        set();
        var fields = new Div(bearer, type, country, tail, validity, reason);
        fields.addClassName("fields");
        var looked = new Div(names, number);
        looked.addClassName("ticks");
        add(fields, looked, said, Acts.row(Acts.primary("identity.record", Key.F9, this::record)));
        Acts.walk(List.of(type, country, tail, validity, names, number), this::record);
    }

    /** Adds the field for a scanner, and compares what it brings with a patient's record. */
    IdentityForm comparingWith(Patient patient, AuthorityPicker picker, Clock clock) {
        var today = Dates.dayOf(clock.instant());
        bearer.actingBy(picker);
        bearer.propose(patient.isChildOn(today) ? Bearer.PARENT : Bearer.SELF);
        addComponentAsFirst(new MrzField(today, document -> fill(document, patient, clock)));
        return this;
    }

    private void set() {
        type.setValue(DocumentType.ID_CARD);
        country.setValue("BGR");
        country.setMaxLength(3);
        tail.setMaxLength(3);
        tail.setHelperText(getTranslation("identity.tail.help"));
        validity.setValue(DocumentValidity.VALID);
        validity.addValueChangeListener(_ -> askForReason());
        askForReason();
    }

    private void askForReason() {
        reason.setVisible(validity.getValue() == DocumentValidity.EXPIRED);
    }

    private void fill(MrzDocument document, Patient patient, Clock clock) {
        type.setValue(document.type());
        country.setValue(document.issuer());
        tail.setValue(document.tail());
        validity.setValue(document.validityOn(Dates.dayOf(clock.instant())));
        var self = bearer.bearer() == Bearer.SELF;
        var known = self ? patient.name() : PersonName.of(String.valueOf(bearer.name()), "", "", "");
        names.setValue(known.agreesWith(document.surname() + " " + document.givenNames()));
        number.setValue(self && document.birthDate().equals(patient.birthDate()));
        say(
                names.getValue() && number.getValue() ? "message-done" : "message-waits",
                getTranslation(
                        names.getValue() && number.getValue() ? "identity.scan.agrees" : "identity.scan.differs",
                        document.surname() + " " + document.givenNames(),
                        Dates.form(document.birthDate())));
        names.focus();
    }

    private void record() {
        if (!isFilled()) {
            return;
        }
        switch (checks.record(about, look(), purposes)) {
            case Checking.NoAuthority _ -> say("message-blocked", getTranslation("identity.no-authority"));
            case Checking.NeedsLead _ -> say("message-blocked", getTranslation("identity.needs-lead"));
            case Checking.Shown shown -> done.accept(shown);
            case Checking.NotShown notShown -> done.accept(notShown);
        }
    }

    private boolean isFilled() {
        mark(country, Look.isCountry(Identifier.tidy(country.getValue())), "identity.country.malformed");
        mark(tail, Look.isTail(Identifier.tidy(tail.getValue())), "identity.tail.malformed");
        mark(
                reason,
                validity.getValue() != DocumentValidity.EXPIRED
                        || !reason.getValue().isBlank(),
                "identity.exception-reason.missing");
        var wrong =
                Stream.of(country, tail, reason).filter(TextField::isInvalid).findFirst();
        wrong.ifPresent(TextField::focus);
        return bearer.isFilled() && wrong.isEmpty();
    }

    private Look look() {
        return new Look(
                bearer.bearer(),
                bearer.name(),
                type.getValue(),
                Identifier.tidy(country.getValue()),
                Identifier.tidy(tail.getValue()),
                validity.getValue(),
                names.getValue(),
                number.getValue(),
                validity.getValue() == DocumentValidity.EXPIRED
                        ? reason.getValue().strip()
                        : null,
                bearer.authority());
    }

    private void mark(TextField field, boolean right, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!right);
    }

    private void say(String tone, String sentence) {
        said.setClassName("message " + tone);
        said.setText(sentence);
        said.setVisible(true);
    }

    @SafeVarargs
    private <T extends Enum<T>> Select<T> choice(String key, T... values) {
        var select = new Select<T>();
        select.setLabel(getTranslation(key));
        select.setItems(values);
        select.setItemLabelGenerator(value -> getTranslation(key + "." + value.name()));
        return select;
    }
}
