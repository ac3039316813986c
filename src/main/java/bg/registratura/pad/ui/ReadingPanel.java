package bg.registratura.pad.ui;

import bg.registratura.pad.PadId;
import bg.registratura.pad.PadScreen;
import bg.registratura.pad.Pads;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** The text of the sheet, in the size one wants, to its end; then the way to the signature opens. */
class ReadingPanel extends Div {

    private static final int WHOLE = 100;

    private final transient Pads pads;
    private final transient PadId pad;
    private final transient PadScreen.Showing showing;
    private final Div text = new Div();
    private final Span progress = new Span();
    private final Button sign;

    ReadingPanel(Pads pads, PadId pad, PadScreen.Showing showing, Runnable signing) {
        this.pads = pads;
        this.pad = pad;
        this.showing = showing;
        var locale = showing.sheet().locale();
        addClassName("pad-reading");
        text.addClassName("pad-text");
        text.getElement().setProperty("innerHTML", showing.sheet().html());
        text.getElement().setAttribute("lang", locale.getLanguage());
        text.getElement().setAttribute("tabindex", "0");
        text.getElement()
                .addEventListener(
                        "read",
                        event -> read(event.getEventData().get("event.detail").asInt(0)))
                .addEventData("event.detail");
        sign = new Button(getTranslation(locale, "pad.to-sign"), _ -> signing.run());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        sign.setEnabled(false);
        var larger = new Button(getTranslation(locale, "pad.larger"));
        larger.addClickListener(_ -> {
            var large = !text.hasClassName("pad-text-large");
            text.setClassName("pad-text-large", large);
            larger.setText(getTranslation(locale, large ? "pad.smaller" : "pad.larger"));
        });
        var acts = new Div(larger, progress, sign);
        acts.addClassName("pad-acts");
        add(text, acts);
        read(0);
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        text.getElement().executeJs("import(new URL('ink.js', document.baseURI)).then(m => m.watch(this))");
    }

    /** So much went by; the way to the signature opens at the end. */
    final void read(int percent) {
        pads.read(pad, showing.sheet(), percent);
        var locale = showing.sheet().locale();
        progress.setText(
                percent >= WHOLE
                        ? getTranslation(locale, "pad.read.whole")
                        : getTranslation(locale, "pad.read.on", percent));
        sign.setEnabled(percent >= WHOLE || sign.isEnabled());
    }
}
