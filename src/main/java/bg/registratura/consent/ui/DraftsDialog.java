package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.ConsentText;
import bg.registratura.consent.Explanations;
import bg.registratura.consent.TextAdopting;
import bg.registratura.consent.TextDrafts;
import bg.registratura.language.Dates;
import bg.registratura.security.SignedIn;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.time.LocalDate;
import java.util.List;

/** Approves the drafts as they read, all by one order; each can be read before. */
class DraftsDialog extends Dialog {

    private final transient List<ConsentText> waiting;
    private final transient TextDrafts drafts;
    private final transient Explanations explanations;
    private final transient Runnable approved;
    private final AdoptionForm adoption;

    DraftsDialog(TextDrafts drafts, Explanations explanations, SignedIn writer, LocalDate today, Runnable approved) {
        this.waiting = drafts.waiting();
        this.drafts = drafts;
        this.explanations = explanations;
        this.approved = approved;
        this.adoption = new AdoptionForm(writer, today);
        setHeaderTitle(word("consent.drafts.title"));
        setWidth("60rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        var lead = new Paragraph(word("consent.drafts.lead"));
        lead.addClassName("quiet");
        var list = new UnorderedList();
        list.addClassName("rows");
        waiting.forEach(text -> list.add(row(text)));
        add(lead, adoption, list);
        var approve = Acts.plain("consent.drafts.approve", this::approve);
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("consent.close", this::close), approve);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                adoption.begin();
            }
        });
    }

    private ListItem row(ConsentText text) {
        var name = new Span(word("visit.examination." + text.examination().name())
                + Sentences.DOT
                + word("consent.language." + text.language().getLanguage()));
        var read = Acts.quiet(
                "consent.texts.preview",
                () -> Printing.print(
                        explanations.preview(text), text.examination().name() + "-" + text.version()));
        var row = new ListItem(name, read);
        row.addClassName("row");
        return row;
    }

    private void approve() {
        adoption.read().map(rests -> drafts.approve(waiting, rests)).ifPresent(this::tell);
    }

    private void tell(TextAdopting outcome) {
        switch (outcome) {
            case TextAdopting.Adopted(var text) -> {
                Notices.done(
                        "consent.drafts.approved",
                        waiting.size(),
                        Dates.day(text.adoption().effectiveOn()));
                close();
                approved.run();
            }
            case TextAdopting.Refused(var reason) -> adoption.complain(reason);
        }
    }
}
