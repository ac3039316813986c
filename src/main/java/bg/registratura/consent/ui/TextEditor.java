package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.ConsentText;
import bg.registratura.consent.ConsentTexts;
import bg.registratura.consent.Explanations;
import bg.registratura.consent.TextAdopting;
import bg.registratura.consent.TextProposal;
import bg.registratura.language.Dates;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;

/** Writes the next version of a text, beginning with the words of the last one. */
class TextEditor extends Dialog {

    private final transient ConsentText last;
    private final transient ConsentTexts texts;
    private final transient Explanations explanations;
    private final transient Runnable adopted;
    private final BlocksForm blocks;
    private final AdoptionForm adoption;

    TextEditor(ConsentText last, ConsentTexts texts, Explanations explanations, SignedIn writer, Runnable adopted) {
        this.last = last;
        this.texts = texts;
        this.explanations = explanations;
        this.adopted = adopted;
        this.blocks = new BlocksForm(last.blocks());
        this.adoption = new AdoptionForm(writer, texts.today());
        setHeaderTitle(word(
                "consent.texts.editor",
                word("visit.examination." + last.examination().name()),
                word("consent.language." + last.language().getLanguage()),
                last.version() + 1));
        setWidth("60rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var lead = new Paragraph(word("consent.texts.editor.lead"));
        lead.addClassName("quiet");
        add(lead, blocks, adoption);
        var adopt = Acts.plain("consent.texts.adopt", this::adopt);
        adopt.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter()
                .add(
                        Acts.quiet("consent.close", this::close),
                        Acts.plain("consent.texts.preview", this::preview),
                        adopt);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                blocks.begin();
            }
        });
    }

    private Optional<TextProposal> proposal() {
        var words = blocks.read();
        return adoption.read()
                .flatMap(rests -> words.map(written ->
                        new TextProposal(last.examination(), last.language(), last.version(), written, rests)));
    }

    private void preview() {
        proposal()
                .ifPresent(text -> Printing.print(
                        explanations.preview(text), text.examination().name() + "-" + (text.follows() + 1)));
    }

    private void adopt() {
        proposal().map(texts::adopt).ifPresent(this::tell);
    }

    private void tell(TextAdopting outcome) {
        switch (outcome) {
            case TextAdopting.Adopted(var text) -> {
                Notices.done(
                        "consent.texts.adopted",
                        text.version(),
                        Dates.day(text.adoption().effectiveOn()));
                close();
                adopted.run();
            }
            case TextAdopting.Refused(var reason) -> adoption.complain(reason);
        }
    }
}
