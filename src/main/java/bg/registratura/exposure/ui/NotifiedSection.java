package bg.registratura.exposure.ui;

import bg.registratura.exposure.IncidentId;
import bg.registratura.exposure.Notifications;
import bg.registratura.exposure.Notified;
import bg.registratura.exposure.Notified.Audience;
import bg.registratura.exposure.Notified.Manner;
import bg.registratura.exposure.Notifying;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;

/** Who must be told of an incident, who was, and a line for one more (Council Directive 2013/59/Euratom, art. 63). */
class NotifiedSection extends Div {

    private final transient IncidentId incident;
    private final transient Notifications notifications;
    private final Div rows = new Div();
    private final Select<Audience> audience = new Select<>();
    private final TextField recipient = new TextField(getTranslation("exposure.notified.recipient"));
    private final RadioButtonGroup<Manner> manner = new RadioButtonGroup<>(getTranslation("exposure.notified.manner"));
    private final DatePicker on = new DatePicker(getTranslation("exposure.notified.on"));

    NotifiedSection(IncidentId incident, Notifications notifications) {
        this.incident = incident;
        this.notifications = notifications;
        addClassName("section");
        rows.addClassName("rows");
        add(new H2(getTranslation("exposure.incident.tell")), toTell(), rows, form());
        tell(notifications.of(incident));
    }

    private UnorderedList toTell() {
        return new UnorderedList(
                new ListItem(getTranslation("exposure.incident.tell.patient")),
                new ListItem(getTranslation("exposure.incident.tell.physicians")),
                new ListItem(getTranslation("exposure.incident.tell.authority")));
    }

    private void tell(List<Notified> all) {
        rows.removeAll();
        if (all.isEmpty()) {
            var none = new Paragraph(getTranslation("exposure.notified.none"));
            none.addClassName("empty-state");
            rows.add(none);
        }
        all.forEach(one -> {
            var row = new Div(getTranslation(
                    "exposure.notified.line",
                    getTranslation(
                            "exposure.notified.audience." + one.audience().name()),
                    one.recipient(),
                    getTranslation("exposure.notified.manner." + one.manner().name()),
                    Dates.day(getLocale(), one.on()),
                    one.by()));
            row.addClassName("row");
            rows.add(row);
        });
    }

    private Div form() {
        audience.setLabel(getTranslation("exposure.notified.audience"));
        audience.setItems(Audience.values());
        audience.setItemLabelGenerator(one -> getTranslation("exposure.notified.audience." + one.name()));
        audience.setValue(Audience.PATIENT);
        audience.addValueChangeListener(change -> offer(change.getValue()));
        recipient.setMaxLength(200);
        manner.setItemLabelGenerator(one -> getTranslation("exposure.notified.manner." + one.name()));
        offer(Audience.PATIENT);
        on.setMax(notifications.today());
        on.setValue(notifications.today());
        audience.addClassName("wide");
        recipient.addClassName("wide");
        var fields = new Div(audience, recipient, on, manner);
        fields.addClassName("fields");
        var form = new Div(fields, Acts.row(Acts.plain("exposure.notified.record", this::record)));
        form.addClassName("stack");
        return form;
    }

    /** Ready for one more; what is being written beside it, in the decision, stays. */
    private void again() {
        tell(notifications.of(incident));
        recipient.clear();
        recipient.setInvalid(false);
        recipient.focus();
    }

    /** The patient is told face to face. */
    private void offer(Audience who) {
        manner.setItems(who == Audience.PATIENT ? List.of(Manner.IN_PERSON) : List.of(Manner.values()));
        manner.setValue(Manner.IN_PERSON);
    }

    private void record() {
        on.setInvalid(on.isEmpty());
        on.setErrorMessage(getTranslation("exposure.notified.not.NOT_THAT_DAY"));
        if (on.isInvalid()) {
            return;
        }
        var said = new Notifying(audience.getValue(), recipient.getValue(), manner.getValue(), on.getValue());
        switch (notifications.record(incident, said)) {
            case RECORDED -> {
                Notices.done("exposure.notified.done");
                again();
            }
            case RECIPIENT_MISSING -> {
                recipient.setErrorMessage(getTranslation("exposure.notified.not.RECIPIENT_MISSING"));
                recipient.setInvalid(true);
                recipient.focus();
            }
            case NOT_IN_PERSON -> Notices.refused("exposure.notified.not.NOT_IN_PERSON");
            case NOT_THAT_DAY -> {
                on.setInvalid(true);
                on.focus();
            }
        }
    }
}
