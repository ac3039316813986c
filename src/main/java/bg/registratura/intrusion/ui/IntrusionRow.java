package bg.registratura.intrusion.ui;

import bg.registratura.intrusion.Intrusion;
import bg.registratura.intrusion.IntrusionAddresses;
import bg.registratura.intrusion.IntrusionBook;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One rule that fired: its evidence in words, what follows from it, and what can be done. */
class IntrusionRow extends ListItem {

    private final transient IntrusionAddresses addresses;
    private final Intrusion intrusion;
    private final Div words = new Div();

    IntrusionRow(Intrusion intrusion, IntrusionBook book, IntrusionAddresses addresses, Runnable changed) {
        this.addresses = addresses;
        this.intrusion = intrusion;
        addClassName("row");
        words.add(
                line("match-name", getTranslation("intrusion.rule." + intrusion.rule())),
                line(
                        "",
                        getTranslation(
                                "intrusion.evidence." + intrusion.rule(),
                                Counts.of(getLocale(), intrusion.tries(), "count.attempt"),
                                intrusion.targets())),
                line(
                        "quiet",
                        getTranslation(
                                "intrusion.seen",
                                Dates.dayTime(getLocale(), intrusion.firstSeenAt()),
                                Dates.dayTime(getLocale(), intrusion.lastSeenAt()),
                                Dates.day(getLocale(), intrusion.eraseOn()))));
        var lifted = intrusion.lifted();
        if (lifted != null) {
            words.add(line(
                    "quiet",
                    getTranslation(
                            "intrusion.lifted-by",
                            lifted.by(),
                            Dates.dayTime(getLocale(), lifted.at()),
                            lifted.reason())));
        }
        boolean blocks = book.blocks(intrusion);
        add(words, state(blocks), acts(blocks, book, changed));
    }

    private Span state(boolean blocks) {
        var ends = intrusion.blockEndsAt();
        var state = new Span();
        if (ends == null) {
            state.setText(getTranslation("intrusion.in-the-house"));
        } else if (intrusion.lifted() != null) {
            state.setText(getTranslation("intrusion.lifted"));
        } else {
            var key = blocks ? "intrusion.blocked-until" : "intrusion.blocked-once";
            state.setText(getTranslation(key, Dates.dayTime(getLocale(), ends)));
        }
        state.addClassNames("status", ends == null ? "status-waits" : blocks ? "status-blocked" : "status-open");
        return state;
    }

    private Div acts(boolean blocks, IntrusionBook book, Runnable changed) {
        var show = new Button(getTranslation("intrusion.address"), press -> show(press.getSource()));
        show.setDisableOnClick(true);
        var acts = Acts.row(show);
        if (blocks) {
            acts.add(Acts.plain("intrusion.lift", () -> new LiftDialog(book, intrusion, changed).open()));
        }
        return acts;
    }

    /** The address takes the place of the button that asked for it. */
    private void show(Button asked) {
        var address = addresses
                .show(intrusion.id())
                .map(found -> getTranslation("intrusion.address.is", found))
                .orElseGet(() -> getTranslation("intrusion.address.gone"));
        var line = line("number", address);
        line.getElement().setAttribute("role", "status");
        words.add(line);
        asked.setVisible(false);
    }

    private static Paragraph line(String className, String text) {
        var line = new Paragraph(text);
        if (!className.isEmpty()) {
            line.addClassName(className);
        }
        return line;
    }
}
