package bg.registratura.results.ui;

import bg.registratura.language.Counts;
import bg.registratura.sharing.ChairCodeId;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.CodeStanding;
import bg.registratura.sharing.CodeStanding.Waits;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.shell.Acts;
import bg.registratura.shell.LiveLook;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Set;
import java.util.function.Consumer;

/** A code, as large as the screen is wide, and the minutes it has left. It is good as long as it stands here. */
class ChairCodeScreen extends Div {

    private static final double WHOLE_MINUTES = 30;

    /** At these a screen reader says the minutes by itself. */
    private static final Set<Integer> SAID_ALOUD = Set.of(10, 5, 1);

    private final transient ChairCodes codes;
    private final transient ChairCodeId id;
    private final transient Consumer<CodeStanding> ended;
    private final Paragraph minutes = new Paragraph();
    private final Span aloud = new Span();

    /** {@code ended} is told once the code waits no more; {@code left} is what comes after the patient cancelled it. */
    ChairCodeScreen(ChairCodes codes, Shown shown, String gives, Consumer<CodeStanding> ended, Runnable left) {
        this.codes = codes;
        this.id = shown.id();
        this.ended = ended;
        addClassName("chair-screen");
        var code =
                new Div(new Span(shown.signs().first()), new Span(shown.signs().last()));
        code.addClassName("chair-code");
        code.getElement().setAttribute("role", "img");
        code.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("results.code.spelled", shown.signs().spelled()));
        minutes.addClassName("chair-minutes");
        minutes.getElement().setAttribute("role", "timer");
        aloud.addClassName("visually-hidden");
        aloud.getElement().setAttribute("role", "status");
        var cancel = Acts.plain("results.code.cancel", () -> {
            codes.gone(id);
            left.run();
        });
        cancel.addThemeVariants(ButtonVariant.LUMO_ERROR);
        add(
                new Paragraph(gives),
                code,
                minutes,
                aloud,
                new Paragraph(getTranslation("results.code.how")),
                Acts.row(cancel));
        look();
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        getElement().executeJs("import(new URL('viewer/chair-code.js', document.baseURI)).then(m => m.attend(this))");
    }

    @ClientCallable
    void lookAgain() {
        LiveLook.at(this::look);
    }

    private void look() {
        var standing = codes.standing(id);
        if (standing instanceof Waits(var left)) {
            say(left);
        } else {
            ended.accept(standing);
        }
    }

    private void say(int left) {
        var words = getTranslation("results.code.minutes", Counts.of(getLocale(), left, "count.minute"));
        if (!words.equals(minutes.getText())) {
            minutes.setText(words);
            minutes.getStyle().set("--share", String.valueOf(left / WHOLE_MINUTES));
            aloud.setText(SAID_ALOUD.contains(left) ? words : "");
        }
    }

    /** Another page, a closed window, the end of the session: nobody sees the code any more, so nobody uses it. */
    @Override
    protected void onDetach(DetachEvent detachment) {
        codes.gone(id);
    }
}
