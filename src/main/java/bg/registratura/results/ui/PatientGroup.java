package bg.registratura.results.ui;

import bg.registratura.language.Counts;
import bg.registratura.results.GivenPictures.Patient;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;

/** One patient on the dentist's list: the name leads to everything they gave, the first of it stands below. */
class PatientGroup extends Section {

    /** So many studies stand under a name; the others are one step away. */
    static final int MOST = 6;

    private final Anchor way;

    PatientGroup(Patient patient) {
        addClassName("patient-group");
        way = new Anchor("dentist/of/" + patient.id().value(), patient.name());
        way.getElement().setAttribute("router-link", true);
        var name = new H2(way);
        if (patient.hasUnread()) {
            var unread = new Span(Counts.of(getLocale(), patient.unread(), "count.unread"));
            unread.addClassName("new-mark");
            name.add(unread);
        }
        add(name);
        add(new Cards(patient.cards().stream().limit(MOST).toList(), id -> "dentist/" + id.value(), false));
        if (patient.cards().size() > MOST) {
            var all = new Anchor(
                    way.getHref(),
                    getTranslation(
                            "results.worklist.all-of",
                            Counts.of(getLocale(), patient.cards().size(), "count.examination")));
            all.getElement().setAttribute("router-link", true);
            add(all);
        }
    }

    /** Whoever asked for more goes on reading at the first of it. */
    void focus() {
        way.focus();
    }
}
