package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;

/** Whom a request is about, in one line; the identifier stays masked. */
public class PersonLine extends Div {

    public PersonLine(Patient patient) {
        addClassName("person");
        name(patient.name().full());
        add(
                new Span(getTranslation(
                        "people.born." + patient.sex().name(), Dates.day(getLocale(), patient.birthDate()))),
                new Span(getTranslation("subjectrequest.person.number", String.valueOf(patient.clientNumber()))));
        if (!patient.maskedIdentifier().isEmpty()) {
            var masked = new Span(patient.maskedIdentifier());
            masked.addClassName("masked");
            add(masked);
        }
    }

    /** Somebody who is in no register. */
    public PersonLine(String stranger) {
        addClassName("person");
        name(stranger);
        add(new Span(getTranslation("subjectrequest.person.stranger")));
    }

    private void name(String name) {
        var strong = new Element("strong");
        strong.setText(name);
        getElement().appendChild(strong);
    }
}
