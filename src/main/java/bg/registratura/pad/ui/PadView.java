package bg.registratura.pad.ui;

import bg.registratura.pad.PadId;
import bg.registratura.pad.PadScreen;
import bg.registratura.pad.Pads;
import bg.registratura.shell.KioskLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.jspecify.annotations.Nullable;

/** The tablet: what its desk sends, and nothing else. To anybody else it is an empty page. */
@Route(value = "pad", layout = KioskLayout.class)
@AnonymousAllowed
class PadView extends Div implements HasDynamicTitle {

    private static final int LOOK_MILLIS = 1_000;

    private final transient Pads pads;
    private transient @Nullable PadScreen shown;
    private boolean open = true;

    PadView(Pads pads) {
        this.pads = pads;
        addClassName("pad");
        look();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("pad.page");
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        attachment.getUI().setPollInterval(LOOK_MILLIS);
        attachment.getUI().addPollListener(_ -> look());
    }

    /** Asks what to show; what is shown already stays untouched, with everything that was drawn. */
    final void look() {
        var pad = ThisPad.id();
        var screen = pad.flatMap(pads::screen);
        if (screen.isEmpty()) {
            none();
        } else if (open && !screen.get().equals(shown)) {
            shown = screen.get();
            show(pad.get(), screen.get());
        }
    }

    private void none() {
        if (!open && getChildren().findAny().isPresent()) {
            return;
        }
        open = false;
        ThisPad.end();
        removeAll();
        add(
                new H1(getTranslation("pad.none")),
                new Paragraph(getTranslation("pad.none.text")),
                new Anchor("sign-in", getTranslation("pad.none.sign-in")));
    }

    private void show(PadId pad, PadScreen screen) {
        removeAll();
        switch (screen) {
            case PadScreen.Unpaired(var code) -> {
                var large = new Paragraph(code);
                large.addClassName("pad-code");
                add(
                        new H1(getTranslation("pad.unpaired.title")),
                        large,
                        new Paragraph(getTranslation("pad.unpaired.text")));
            }
            case PadScreen.Ready(var desk) ->
                add(new H1(getTranslation("pad.ready")), new Paragraph(getTranslation("pad.ready.text", desk)));
            case PadScreen.Showing showing
            when showing.isSigned() -> {
                var locale = showing.sheet().locale();
                add(
                        new H1(getTranslation(locale, "pad.thanks")),
                        new Paragraph(getTranslation(locale, "pad.thanks.text")));
            }
            case PadScreen.Showing showing when showing.signed() == 0 -> read(pad, showing);
            case PadScreen.Showing showing -> sign(pad, showing);
        }
    }

    private void read(PadId pad, PadScreen.Showing showing) {
        removeAll();
        add(new ReadingPanel(pads, pad, showing, () -> sign(pad, showing)));
    }

    private void sign(PadId pad, PadScreen.Showing showing) {
        removeAll();
        add(new SigningPanel(pads, pad, showing, this::look, () -> read(pad, showing)));
    }
}
