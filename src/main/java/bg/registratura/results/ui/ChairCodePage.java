package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.sharing.AccessGrant;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.CodeStanding;
import bg.registratura.sharing.Dentist;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A code for the dentist at the chair: what it is to give, then the code, then who sees the pictures by it. */
class ChairCodePage extends Div {

    private final transient ChairCodes codes;
    private final transient Sharing sharing;
    private final transient Whose whose;
    private final transient @Nullable StudyId study;
    private final Consumer<AccessGrant> stop;
    private final Runnable left;

    /** {@code stop} withdraws what a code made; {@code left} is what comes after this page. */
    ChairCodePage(
            ChairCodes codes,
            Sharing sharing,
            Whose whose,
            @Nullable StudyId study,
            Consumer<AccessGrant> stop,
            Runnable left) {
        this.codes = codes;
        this.sharing = sharing;
        this.whose = whose;
        this.study = study;
        this.stop = stop;
        this.left = left;
        addClassName("chair-page");
        choose();
    }

    private void choose() {
        step("results.code", new ChairCodeForm(codes, whose, study, this::show, left));
    }

    private void show(Shown shown, String gives) {
        step("results.code", new ChairCodeScreen(codes, shown, gives, this::ended, left));
    }

    private void ended(CodeStanding standing) {
        switch (standing) {
            case CodeStanding.Waits _ -> {}
            case CodeStanding.Taken(var grant) -> taken(grant);
            case CodeStanding.SeenAlready(var dentist) ->
                step("results.code.already", said("results.code.already.text", name(sharing.dentist(dentist))), done());
            case CodeStanding.Over _ -> {
                var again = Acts.plain("results.code.again", this::choose);
                again.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                step("results.code.over", said("results.code.over.text"), Acts.row(again, done()));
            }
        }
    }

    private void taken(AccessGrant grant) {
        var name = name(sharing.dentist(grant.practitioner()));
        var until = Days.last(getLocale(), grant.endsAt());
        var end = Acts.plain("results.code.stop", () -> {
            stop.accept(grant);
            left.run();
        });
        end.addThemeVariants(ButtonVariant.LUMO_ERROR);
        end.setAriaLabel(getTranslation("results.sharing.stop.for", name));
        step(
                "results.code.taken",
                said(grant.study() == null ? "results.code.taken.all" : "results.code.taken.one", name, until),
                new Paragraph(getTranslation("results.code.taken.check")),
                Acts.row(done(), end));
    }

    private String name(Optional<Dentist> dentist) {
        return dentist.map(d -> getTranslation("results.dentist", d.givenName(), d.familyName()))
                .orElseGet(() -> getTranslation("results.dentist.gone"));
    }

    private Paragraph said(String key, Object... args) {
        var said = new Paragraph(getTranslation(key, args));
        said.addClassName("chair-said");
        return said;
    }

    private Button done() {
        return Acts.plain("results.code.done", left);
    }

    /** Whoever cannot see the change hears its title: the focus goes there. */
    private void step(String title, Component... parts) {
        removeAll();
        var heading = new H1(getTranslation(title));
        heading.getElement().setAttribute("tabindex", "-1");
        heading.getElement().executeJs("this.focus()");
        add(heading);
        add(parts);
    }
}
