package bg.registratura.frontdesk.ui;

import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.people.IdentifierKind;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;

/** Who this is about. The identifier is masked until somebody asks for it, and the asking is written down. */
class PersonLine extends Div {

    PersonLine(Patient patient, DeskHands hands, Runnable correct) {
        addClassName("person");
        add(
                new H1(patient.name().listed()),
                new Span(Counts.of(getLocale(), patient.ageOn(hands.today()), "count.year")),
                new Span(getTranslation("people.sex." + patient.sex().name())),
                new Span(getTranslation(
                        "people.born." + patient.sex().name(), Dates.day(getLocale(), patient.birthDate()))),
                new Span(getTranslation("frontdesk.client-number", String.valueOf(patient.clientNumber()))));
        if (patient.identifierKind() != IdentifierKind.NONE) {
            add(identifier(patient, hands));
        }
        if (patient.phone() != null) {
            add(new Span(patient.phone().shown()));
        }
        warnOfAge(patient, hands);
        add(Acts.quiet("frontdesk.correct", correct));
    }

    private Span identifier(Patient patient, DeskHands hands) {
        var country = patient.identifierCountry();
        var kind = country == null
                ? getTranslation("people.identifier." + patient.identifierKind().name())
                : country;
        var number = new Span(patient.maskedIdentifier());
        number.addClassName("masked");
        var shown = new Span(new Span(kind + "\u00a0"), number);
        var ask = Acts.quiet(
                "frontdesk.identifier.show",
                () -> number.setText(
                        hands.patients().showIdentifier(patient.id()).value()));
        ask.addClickListener(_ -> ask.setVisible(false));
        shown.add(ask);
        return shown;
    }

    private void warnOfAge(Patient patient, DeskHands hands) {
        if (patient.isChildOn(hands.today()) || patient.isMinorOn(hands.today())) {
            var warning = new Span(
                    getTranslation(patient.isChildOn(hands.today()) ? "frontdesk.age.child" : "frontdesk.age.minor"));
            warning.addClassNames("status", "status-waits");
            add(warning);
        }
    }
}
