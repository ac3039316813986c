package bg.registratura.credential.ui;

import bg.registratura.credential.Redemption;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Supplier;

/** What the holder of a spent sheet is told, and the way to say that it was somebody else. */
class SpentSheet extends Div {

    private final transient Supplier<Optional<String>> disown;

    SpentSheet(Redemption.Spent spent, Supplier<Optional<String>> disown) {
        this.disown = disown;
        addClassName("stack");
        if (spent.frozen()) {
            frozen(Optional.empty());
            return;
        }
        var when = new Paragraph(getTranslation("credential.spent.when", Dates.dayTime(getLocale(), spent.usedAt())));
        when.addClassNames("message", "message-waits");
        when.getElement().setAttribute("role", "alert");
        var signIn = new Anchor("sign-in", getTranslation("credential.spent.sign-in"));
        signIn.addClassName("act-link");
        var notMe = Acts.plain("credential.spent.not-me", this::notMe);
        notMe.addThemeName("error");
        add(
                new H1(getTranslation("credential.spent.title")),
                when,
                Acts.row(signIn),
                new Paragraph(getTranslation("credential.spent.not-me.text")),
                Acts.row(notMe));
    }

    private void notMe() {
        disown.get().ifPresent(label -> frozen(Optional.of(label)));
    }

    private void frozen(Optional<String> label) {
        removeAll();
        var done = new Paragraph(label.map(number -> getTranslation("credential.spent.frozen.now", number))
                .orElseGet(() -> getTranslation("credential.spent.frozen.before")));
        done.addClassNames("message", "message-blocked");
        done.getElement().setAttribute("role", "alert");
        add(
                new H1(getTranslation("credential.spent.frozen.title")),
                done,
                new Paragraph(getTranslation("credential.spent.frozen.next")));
    }
}
