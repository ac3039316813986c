package bg.registratura.imaging.ui;

import bg.registratura.imaging.Resemblance;
import bg.registratura.imaging.Unassigned;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** What the file says of its patient beside what the record says, and what follows from it. */
class BroughtComparison extends Div {

    BroughtComparison() {
        getElement().setAttribute("aria-live", "polite");
        addClassName("stack");
    }

    void show(Unassigned study, Resemblance found) {
        removeAll();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        var born = study.birthDate();
        var number = study.identifier();
        facts.add(
                term("imaging.brought.name"),
                said(
                        study.patientName().isEmpty()
                                ? getTranslation("imaging.waiting.nameless")
                                : study.patientName(),
                        found.patientName(),
                        found.name()),
                term("imaging.brought.born"),
                said(
                        born == null ? getTranslation("imaging.brought.untold") : Dates.day(born),
                        Dates.day(found.born()),
                        found.birthDate()),
                term("imaging.brought.number"),
                new DescriptionList.Description(
                        new Span((number == null ? getTranslation("imaging.brought.untold") : number) + " "),
                        Rows.status(
                                getTranslation("imaging.brought.number."
                                        + found.number().name()),
                                meaning(found.number()))));
        add(facts, follows(found));
    }

    private static String meaning(Resemblance.Number number) {
        return switch (number) {
            case OWN -> "done";
            case UNTOLD -> "open";
            case UNKNOWN -> "waits";
            case ANOTHERS -> "blocked";
        };
    }

    private DescriptionList.Term term(String key) {
        return new DescriptionList.Term(getTranslation(key));
    }

    private DescriptionList.Description said(String file, String record, boolean agrees) {
        return new DescriptionList.Description(
                new Span(getTranslation("imaging.brought.beside", file, record) + " "),
                Rows.status(
                        getTranslation(agrees ? "imaging.brought.agrees" : "imaging.brought.differs"),
                        agrees ? "done" : "waits"));
    }

    private Div follows(Resemblance found) {
        var key = found.isMixed()
                ? "imaging.brought.follows.mixed"
                : found.isRefused()
                        ? "imaging.brought.follows.refused"
                        : found.agrees() ? "imaging.brought.follows.one" : "imaging.brought.follows.two";
        var follows = new Div(getTranslation(key));
        follows.addClassNames(
                "message", found.isRefused() ? "message-blocked" : found.agrees() ? "message-done" : "message-waits");
        return follows;
    }
}
