package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.GlassReason;
import bg.registratura.breakglass.Opening;
import bg.registratura.imaging.StudyId;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Forms;
import bg.registratura.shell.ProofAsker;
import bg.registratura.shell.RefusalLine;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.radiobutton.RadioGroupVariant;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.value.ValueChangeMode;

/** Asks why somebody looks at a study that is no longer theirs to see, and says who will read the answer. */
class BreakDialog extends Dialog {

    private final transient BreakingGlass breaking;
    private final transient StudyId study;
    private final transient Runnable opened;

    private final RadioButtonGroup<GlassReason> reason =
            new RadioButtonGroup<>(getTranslation("breakglass.reason"), GlassReason.values());
    private final TextArea words = new TextArea(getTranslation("breakglass.words"));
    private final RefusalLine refusal = new RefusalLine();
    private final Binder<Why> binder = new Binder<>(Why.class);

    BreakDialog(BreakingGlass breaking, StudyId study, String what, Runnable opened) {
        this.breaking = breaking;
        this.study = study;
        this.opened = opened;
        setHeaderTitle(what);
        setWidth("min(96vw, 36rem)");
        var told = new Paragraph(getTranslation("breakglass.told"));
        told.addClassNames("message", "message-waits");
        describe();
        bind();
        var fields = new Div(told, reason, words, refusal);
        fields.addClassNames("stack", "break-form");
        add(fields);
        getFooter()
                .add(
                        Acts.quiet("breakglass.leave", this::close),
                        Acts.primary("breakglass.break", Key.F9, this::breakIt));
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                reason.getElement().callJsFunction("focus");
            }
        });
    }

    private void describe() {
        reason.setItemLabelGenerator(one -> getTranslation("breakglass.reason." + one.name()));
        reason.addThemeVariants(RadioGroupVariant.LUMO_VERTICAL);
        words.setMaxLength(BreakGlass.MOST_WORDS);
        words.setWidthFull();
        words.setMinHeight("6rem");
        words.setValueChangeMode(ValueChangeMode.LAZY);
        words.setHelperText(getTranslation("breakglass.words.help", BreakGlass.FEWEST_WORDS));
    }

    private void bind() {
        binder.forField(reason)
                .asRequired(getTranslation("breakglass.reason.required"))
                .bind("reason");
        binder.forField(words)
                .asRequired(getTranslation("breakglass.words.required", BreakGlass.FEWEST_WORDS))
                .withValidator(
                        text -> text.strip().length() >= BreakGlass.FEWEST_WORDS,
                        getTranslation("breakglass.words.required", BreakGlass.FEWEST_WORDS))
                .bind("words");
    }

    private void breakIt() {
        Forms.read(binder).ifPresent(why -> ProofAsker.run(() -> breakFor(why)));
    }

    private void breakFor(Why why) {
        switch (breaking.open(study, why.reason(), why.words())) {
            case Opening.Opened _, Opening.OpenAlready _ -> {
                close();
                opened.run();
            }
            case Opening.Refused(var because) -> refusal.say(getTranslation("breakglass.refused." + because.name()));
        }
    }

    /** The reason, in a word and in words. */
    public record Why(GlassReason reason, String words) {}
}
