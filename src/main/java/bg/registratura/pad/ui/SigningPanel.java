package bg.registratura.pad.ui;

import bg.registratura.document.Ink;
import bg.registratura.pad.PadId;
import bg.registratura.pad.PadScreen;
import bg.registratura.pad.Pads;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;

/** One place to sign: who signs as what, the field, and what to do when a stroke went wrong. */
class SigningPanel extends Div {

    private final transient Pads pads;
    private final transient PadId pad;
    private final transient PadScreen.Showing showing;
    private final transient Runnable signed;
    private final Paragraph complaint = new Paragraph();

    SigningPanel(Pads pads, PadId pad, PadScreen.Showing showing, Runnable signed, Runnable reading) {
        this.pads = pads;
        this.pad = pad;
        this.showing = showing;
        this.signed = signed;
        var locale = showing.sheet().locale();
        var turn = showing.turn();
        addClassName("pad-signing");
        complaint.addClassNames("message", "message-blocked");
        complaint.getElement().setAttribute("role", "alert");
        complaint.setVisible(false);
        var field = new InkField(getTranslation(locale, "pad.field", turn.name()), this::take);
        field.getElement().addEventListener("pointerdown", _ -> complaint.setVisible(false));
        var done = new Button(getTranslation(locale, "pad.done"), _ -> field.give());
        done.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var acts = new Div(
                new Button(getTranslation(locale, "pad.read-again"), _ -> reading.run()),
                new Button(getTranslation(locale, "pad.clear"), _ -> field.clear()),
                new Button(getTranslation(locale, "pad.undo"), _ -> field.undo()),
                done);
        acts.addClassName("pad-acts");
        var place = showing.signed() + 1 + " / " + showing.sheet().places().size();
        add(
                new H1(turn.role() + ": " + turn.name()),
                new Paragraph(getTranslation(
                        locale,
                        turn.isForInitials() ? "pad.initial-here" : "pad.sign-here",
                        showing.sheet().number().text(),
                        place)),
                risk(turn.risk()),
                field,
                complaint,
                acts);
    }

    private static Paragraph risk(String said) {
        var risk = new Paragraph(said);
        risk.addClassName("pad-risk");
        risk.setVisible(!said.isEmpty());
        return risk;
    }

    /** What was drawn is judged by the house; what is refused stays in the field. */
    final void take(Ink ink) {
        switch (pads.ink(pad, showing.sheet(), showing.signed(), ink)) {
            case TAKEN, GONE -> signed.run();
            case TOO_LITTLE -> {
                complaint.setText(getTranslation(showing.sheet().locale(), "pad.too-little"));
                complaint.setVisible(true);
            }
        }
    }
}
