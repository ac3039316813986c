package bg.registratura.identity.ui;

import bg.registratura.identity.DocumentType;
import bg.registratura.identity.DocumentValidity;
import bg.registratura.identity.Look;
import bg.registratura.identity.MrzDocument;
import bg.registratura.people.Identifier;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What was seen in a document: its kind, country, last three signs and term, and whether it is the person's. */
class DocumentFields extends Div {

    private static final int LONGEST_REASON = 300;

    private final BearerFields bearer;
    private final Select<DocumentType> type = choice("identity.document", DocumentType.values());
    private final TextField country = new TextField(getTranslation("identity.country"));
    private final TextField tail = new TextField(getTranslation("identity.tail"));
    private final Select<DocumentValidity> validity = choice("identity.validity", DocumentValidity.values());
    private final TextField reason = new TextField(getTranslation("identity.exception-reason"));
    private final Checkbox names = new Checkbox(getTranslation("identity.names-match"));
    private final Checkbox number = new Checkbox(getTranslation("identity.number-match"));

    DocumentFields(BearerFields bearer) {
        this.bearer = bearer;
        addClassName("contents");
        set();
        var fields = new Div(bearer, type, country, tail, validity, reason);
        fields.addClassName("fields");
        var looked = new Div(names, number);
        looked.addClassName("ticks");
        add(fields, looked);
    }

    /** What Enter after the last of them does. */
    void whenDone(Runnable record) {
        Acts.walk(List.of(type, country, tail, validity, reason, names, number), record);
    }

    private void set() {
        type.setValue(DocumentType.ID_CARD);
        country.setValue("BGR");
        country.setMaxLength(3);
        tail.setMaxLength(3);
        tail.setHelperText(getTranslation("identity.tail.help"));
        reason.addClassName("wide");
        reason.setMaxLength(LONGEST_REASON);
        reason.setHelperText(getTranslation("identity.exception-reason.help"));
        validity.setValue(DocumentValidity.VALID);
        validity.addValueChangeListener(_ -> askForReason());
        askForReason();
    }

    private boolean isExpired() {
        return validity.getValue() == DocumentValidity.EXPIRED;
    }

    private void askForReason() {
        reason.setVisible(isExpired());
    }

    /** Takes over what a scanner read, and whether it agrees with the record; the person at the desk may see it otherwise. */
    void fill(MrzDocument document, LocalDate today, boolean namesAgree, boolean numberAgrees) {
        type.setValue(document.type());
        country.setValue(document.issuer());
        tail.setValue(document.tail());
        validity.setValue(document.validityOn(today));
        names.setValue(namesAgree);
        number.setValue(numberAgrees);
        if (isExpired()) {
            reason.focus();
        } else {
            names.focus();
        }
    }

    /** Whether all is there; the first field that lacks has the focus and says so. */
    boolean isFilled() {
        mark(country, Look.isCountry(Identifier.tidy(country.getValue())), "identity.country.malformed");
        mark(tail, Look.isTail(Identifier.tidy(tail.getValue())), "identity.tail.malformed");
        mark(reason, !isExpired() || !reason.getValue().isBlank(), "identity.exception-reason.missing");
        var wrong =
                Stream.of(country, tail, reason).filter(TextField::isInvalid).findFirst();
        wrong.ifPresent(TextField::focus);
        return bearer.isFilled() && wrong.isEmpty();
    }

    Look look() {
        return new Look(
                bearer.bearer(),
                bearer.name(),
                type.getValue(),
                Identifier.tidy(country.getValue()),
                Identifier.tidy(tail.getValue()),
                validity.getValue(),
                names.getValue(),
                number.getValue(),
                isExpired() ? reason.getValue().strip() : null,
                bearer.authority());
    }

    private void mark(TextField field, boolean right, String key) {
        field.setErrorMessage(getTranslation(key));
        field.setInvalid(!right);
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
