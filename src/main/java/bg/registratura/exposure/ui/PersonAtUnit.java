package bg.registratura.exposure.ui;

import bg.registratura.consent.Answers;
import bg.registratura.consent.Pregnancy;
import bg.registratura.exposure.Session;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** Who is at the unit and for what, and what they answered on the sheet that an exposure must reckon with. */
class PersonAtUnit extends Div {

    PersonAtUnit(Session session) {
        add(person(session));
        session.answers().ifPresent(this::answered);
    }

    private Div person(Session session) {
        var patient = session.patient();
        var referral = session.order().referral();
        var today = Dates.dayOf(session.now());
        var person = new Div(
                new Span(patient.name().listed()),
                new Span(Counts.of(getLocale(), patient.ageOn(today), "count.year")),
                new Span(getTranslation("exposure.number", session.order().accessionNumber())),
                new Span(getTranslation(
                        "consent.examination." + referral.examination().name())));
        if (!referral.teeth().text().isBlank()) {
            person.add(new Span(referral.teeth().text()));
        }
        var region = referral.region();
        if (region != null) {
            person.add(new Span(getTranslation("visit.region." + region.name())));
        }
        if (session.done().count() > 0) {
            person.add(new Span(Counts.of(getLocale(), session.done().count(), "count.exposure")));
        }
        person.addClassName("person");
        return person;
    }

    private void answered(Answers answers) {
        if (answers.pregnancy() != Pregnancy.NOT_APPLICABLE) {
            var pregnancy = new Span(
                    getTranslation("exposure.pregnancy." + answers.pregnancy().name()));
            pregnancy.addClassNames("status", answers.pregnancy() == Pregnancy.NO ? "status-done" : "status-blocked");
            add(new Div(pregnancy));
        }
        said("exposure.answer.earlier", answers.earlierExposures());
        said("exposure.answer.implants", answers.implants());
    }

    private void said(String key, String words) {
        if (!words.isBlank()) {
            var line = new Div(getTranslation(key, words));
            line.addClassName("quiet");
            add(line);
        }
    }
}
