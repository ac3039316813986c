package bg.registratura.pad.ui;

import bg.registratura.pad.PadPlace;
import bg.registratura.pad.PadProgress;
import bg.registratura.pad.PadSheet;
import bg.registratura.pad.Pads;
import bg.registratura.pad.PlacedInk;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.shared.Registration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The desk while its tablet is signed on: who has signed, whose turn it is, and the way back to paper. What stands on the
 * desk's own form stays as it is, whatever becomes of the tablet.
 */
public class PadDialog extends Dialog {

    private static final int LOOK_MILLIS = 1_000;

    private final transient Pads pads;
    private final transient PadSheet sheet;
    private final transient Consumer<List<PlacedInk>> signed;
    private final Div body = new Div();
    private transient @Nullable PadProgress shown;
    private transient @Nullable Registration looking;
    private boolean given;

    /** Sends the sheet to the tablet of this desk; {@code signed} is told once, when every place has its signature. */
    public PadDialog(Pads pads, PadSheet sheet, Consumer<List<PlacedInk>> signed) {
        this.pads = pads;
        this.sheet = sheet;
        this.signed = signed;
        setHeaderTitle(getTranslation("pad.title", sheet.number().text()));
        setWidth("34rem");
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        body.addClassName("pad-progress");
        add(body);
        getFooter().add(Acts.quiet("pad.back-to-paper", this::close));
        begin();
    }

    private void begin() {
        body.removeAll();
        if (pads.send(ThisDesk.key(), sheet)) {
            look();
        } else {
            body.add(new Paragraph(getTranslation("pad.unpaired")), new PairingForm(pads, this::begin));
        }
    }

    /** Asks how far the tablet has come. */
    final void look() {
        if (given) {
            return;
        }
        pads.progress(ThisDesk.key()).ifPresent(progress -> {
            if (progress.isSigned()) {
                given = true;
                var inks = pads.inks(ThisDesk.key(), sheet);
                close();
                signed.accept(inks);
            } else if (!progress.equals(shown)) {
                show(progress);
            }
        });
    }

    private void show(PadProgress progress) {
        shown = progress;
        body.removeAll();
        if (progress.away() || !progress.shows()) {
            var away = new Paragraph(getTranslation(progress.away() ? "pad.away" : "pad.lost"));
            away.addClassNames("message", "message-waits");
            body.add(away, Acts.row(Acts.plain("pad.again", this::begin), Acts.quiet("pad.other", this::other)));
            return;
        }
        body.add(new Paragraph(getTranslation("pad.reading", progress.read())), places(progress));
    }

    private UnorderedList places(PadProgress progress) {
        var list = new UnorderedList();
        list.addClassName("rows");
        for (int i = 0; i < sheet.places().size(); i++) {
            var place = sheet.places().get(i);
            var done = i < progress.signed();
            var status = new Span(getTranslation(
                    done ? "pad.place.signed" : i == progress.signed() ? "pad.place.turn" : "pad.place.waits"));
            status.addClassNames("status", done ? "status-done" : "status-open");
            var row = new ListItem(new Span(what(place)), status);
            row.addClassName("row");
            list.add(row);
        }
        return list;
    }

    private String what(PadPlace place) {
        return place.isForInitials()
                ? getTranslation("pad.initials", place.line() + 1, place.name())
                : place.role() + ": " + place.name();
    }

    /** The tablet is broken or gone: another one takes its place. */
    private void other() {
        pads.release(ThisDesk.key());
        shown = null;
        begin();
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        super.onAttach(attachment);
        var ui = attachment.getUI();
        ui.setPollInterval(LOOK_MILLIS);
        looking = ui.addPollListener(_ -> look());
    }

    /** However the dialog ends, nothing unrecorded stays on the tablet. */
    @Override
    protected void onDetach(DetachEvent detachment) {
        super.onDetach(detachment);
        detachment.getUI().setPollInterval(-1);
        if (looking != null) {
            looking.remove();
        }
        if (!given) {
            pads.clear(ThisDesk.key());
        }
    }
}
