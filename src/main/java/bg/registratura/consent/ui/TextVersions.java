package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Adoption;
import bg.registratura.consent.ConsentText;
import bg.registratura.consent.Explanations;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;

/** Every version of one text, the newest first: which is in force, on what it rests, and how it reads. */
class TextVersions extends UnorderedList {

    private final transient List<ConsentText> all;
    private final transient Optional<ConsentText> inForce;
    private final transient Explanations explanations;

    TextVersions(List<ConsentText> all, Optional<ConsentText> inForce, Explanations explanations) {
        this.all = all;
        this.inForce = inForce;
        this.explanations = explanations;
        addClassName("rows");
        all.forEach(text -> add(row(text)));
    }

    private ListItem row(ConsentText text) {
        var name = new Span(word("consent.texts.version", text.version()));
        var standing = status(text);
        var rests = new Span(rests(text.adoption()));
        var fingerprint = new Span(word("consent.texts.fingerprint", text.fingerprint()));
        fingerprint.addClassName("quiet");
        var notes = new Div(standing, rests, fingerprint);
        notes.addClassName("row-notes");
        var details = new Details(word("consent.texts.words", minutes(text)), words(text));
        details.setOpened(inForce.filter(text::equals).isPresent());
        var row = new ListItem(name, preview(text), notes, details);
        row.addClassName("row");
        return row;
    }

    private Span status(ConsentText text) {
        var status = new Span();
        status.addClassName("status");
        if (inForce.filter(text::equals).isPresent()) {
            status.setText(word(text.isDraft() ? "consent.texts.in-force.shipped" : "consent.texts.in-force"));
            status.addClassName(text.isDraft() ? "status-waits" : "status-done");
        } else {
            var planned = inForce.map(ConsentText::version).orElse(0) < text.version();
            status.setText(word(planned ? "consent.texts.planned" : "consent.texts.replaced"));
            status.addClassName("status-open");
        }
        return status;
    }

    private static String rests(Adoption adoption) {
        return adoption.shipped()
                ? word("consent.texts.rests.shipped")
                : word(
                        "consent.texts.rests",
                        adoption.orderNumber(),
                        Dates.day(adoption.orderedOn()),
                        adoption.author(),
                        Optional.ofNullable(adoption.approvedBy()).orElse(""),
                        Dates.day(adoption.effectiveOn()));
    }

    private Button preview(ConsentText text) {
        return Acts.quiet(
                "consent.texts.preview",
                () -> Printing.print(
                        explanations.preview(text), text.examination().name() + "-" + text.version()));
    }

    private static String minutes(ConsentText text) {
        return Counts.of(UI.getCurrent().getLocale(), text.blocks().minutesAloud(), "count.minute");
    }

    private Component words(ConsentText text) {
        return new TextWords(
                text.blocks(),
                all.stream()
                        .filter(other -> other.version() == text.version() - 1)
                        .findFirst()
                        .map(ConsentText::blocks));
    }
}
