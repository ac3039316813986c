package bg.registratura.disclosure.ui;

import bg.registratura.disclosure.Consenting;
import bg.registratura.identity.Bearer;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How the wizard speaks. */
final class Sentences {

    private Sentences() {}

    static String word(String key, Object... args) {
        return UI.getCurrent().getTranslation(key, args);
    }

    /** A text field of so many signs. */
    static TextField field(String key, int longest) {
        var field = new TextField(word(key));
        field.setMaxLength(longest);
        return field;
    }

    static void mark(HasValidation field, boolean right, String key) {
        field.setErrorMessage(right ? "" : word(key));
        field.setInvalid(!right);
    }

    static Span status(String tone, String text) {
        var status = new Span(text);
        status.addClassNames("status", tone);
        return status;
    }

    static Div message(String tone, String text) {
        var message = new Div(new Paragraph(text));
        message.addClassNames("message", tone);
        message.getElement().setAttribute("role", "status");
        return message;
    }

    /** The mother, the father or the guardian, as one place on a sheet. */
    static String place(Set<Bearer> place) {
        return place.stream()
                .sorted()
                .map(bearer -> word("disclosure.signer." + bearer.name()))
                .collect(Collectors.joining(" / "));
    }

    static String places(Collection<Set<Bearer>> places) {
        return places.stream().map(Sentences::place).collect(Collectors.joining(", "));
    }

    /** Tells what came of a word about a consent; runs on when it stands in the ledger. */
    static void tell(Consenting outcome, String done, Runnable changed) {
        switch (outcome) {
            case Consenting.Recorded _ -> {
                Notices.done(done);
                changed.run();
            }
            case Consenting.Unchecked(var places) -> Notices.refused("disclosure.unchecked", places(places));
            case Consenting.TooLate(var state) -> {
                Notices.refused("disclosure.too-late", word("disclosure.state." + state.name()));
                changed.run();
            }
            case Consenting.OwnWord _ -> Notices.refused("disclosure.own-word");
        }
    }
}
