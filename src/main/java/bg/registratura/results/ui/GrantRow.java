package bg.registratura.results.ui;

import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.Sharing;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;

/** One dentist who sees pictures, until when, and the one tap that stops it. */
class GrantRow extends Div {

    GrantRow(AccessGrant grant, Sharing sharing, Consumer<AccessGrant> stop) {
        addClassName("row");
        var name = sharing.dentist(grant.practitioner())
                .map(d -> getTranslation("results.dentist", d.givenName(), d.familyName()))
                .orElseGet(() -> getTranslation("results.dentist.gone"));
        var who = new Span(name);
        who.addClassName("study-kind");
        var what = new Span(getTranslation(sees(grant, sharing), Days.last(getLocale(), grant.endsAt())));
        what.addClassName("study-when");
        var end = new Button(getTranslation("results.sharing.stop"), _ -> stop.accept(grant));
        end.addThemeVariants(ButtonVariant.LUMO_ERROR);
        end.setAriaLabel(getTranslation("results.sharing.stop.for", name));
        var words = new Div(who, what);
        if (grant.given() == AccessGrant.Given.PAPER) {
            var how = new Span(getTranslation("results.sharing.at-desk"));
            how.addClassNames("quiet", "study-when");
            words.add(how);
        }
        add(words, end);
    }

    /** What the dentist sees of it today. */
    private static String sees(AccessGrant grant, Sharing sharing) {
        if (!sharing.isOpen(grant)) {
            return "results.sharing.abroad";
        }
        if (sharing.isInVain(grant.patient(), grant.study())) {
            return "results.sharing.in-vain";
        }
        return grant.study() == null ? "results.sharing.all-until" : "results.sharing.one-until";
    }
}
