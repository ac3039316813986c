package bg.registratura.results.ui;

import bg.registratura.imaging.StudyId;
import bg.registratura.results.ui.Relatives.Whose;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Showing.Refused;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.shell.Acts;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What a code is to give: which pictures, for how long. */
class ChairCodeForm extends Div {

    private final transient ChairCodes codes;
    private final transient Whose whose;
    private final transient @Nullable StudyId study;
    private final transient BiConsumer<Shown, String> shown;
    private final RadioButtonGroup<Boolean> scope = new RadioButtonGroup<>(getTranslation("results.sharing.what"));
    private final RadioButtonGroup<ChairTerm> term = new RadioButtonGroup<>(getTranslation("results.sharing.how-long"));
    private final RefusalLine refusal = new RefusalLine();

    /** {@code shown} gets the code and the words for what it gives. */
    ChairCodeForm(
            ChairCodes codes, Whose whose, @Nullable StudyId study, BiConsumer<Shown, String> shown, Runnable left) {
        this.codes = codes;
        this.whose = whose;
        this.study = study;
        this.shown = shown;
        addClassName("stack");
        scope.setItems(study == null ? List.of(false) : List.of(true, false));
        scope.setItemLabelGenerator(this::what);
        scope.setValue(study != null);
        term.setItems(ChairTerm.values());
        term.setItemLabelGenerator(one -> getTranslation("results.code.term." + one.name()));
        term.setValue(ChairTerm.MONTH);
        var show = Acts.plain("results.code.show", this::show);
        show.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new Paragraph(getTranslation("results.code.lead")),
                scope,
                term,
                refusal,
                Acts.row(show, Acts.plain("results.code.leave", left)));
    }

    private String what(boolean one) {
        var key = one ? "results.sharing.what.one" : "results.sharing.what.all";
        return whose.isOneOfSeveral() ? getTranslation(key + ".of", whose.name()) : getTranslation(key);
    }

    private void show() {
        refusal.hide();
        var gives = getTranslation(
                "results.code.gives",
                what(scope.getValue()),
                getTranslation("results.code.term." + term.getValue().name()));
        switch (codes.show(whose.patient(), scope.getValue() ? study : null, term.getValue())) {
            case Shown code -> shown.accept(code, gives);
            case Refused(var reason) -> refusal.say(getTranslation("results.sharing.refused." + reason.name()));
        }
    }
}
