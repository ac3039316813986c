package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.PastSheet;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Span;
import java.util.stream.Collectors;

/** What stands about one sheet in the record, in words. */
final class SheetFacts {

    private SheetFacts() {}

    /** One entry of the ledger; what a counter-entry calls a mistake says so. */
    static Span said(PastSheet.Word entry) {
        var said = word("consent.event." + entry.event().name(), Dates.dayTime(entry.at()));
        return status(tone(entry), entry.annulled() ? word("consent.event.mistaken", said) : said);
    }

    /** Which version of which text it carries. */
    static Span version(PastSheet sheet) {
        var version = sheet.text();
        var text = new Span(
                version == null
                        ? word("consent.section.version.none")
                        : version.shipped()
                                ? word("consent.section.version.shipped", version.number(), version.fingerprint())
                                : word(
                                        "consent.section.version",
                                        version.number(),
                                        version.order(),
                                        version.fingerprint()));
        text.addClassName("quiet");
        return text;
    }

    /** Who signed it, and as what. */
    static Span signatures(PastSheet sheet) {
        var names = new Span(sheet.signed().stream()
                .map(signed -> signed.name() + " ("
                        + word("consent.who." + signed.role().name()) + ")")
                .collect(Collectors.joining(", ")));
        names.addClassName("quiet");
        return names;
    }

    static Span status(String tone, String text) {
        var status = new Span(text);
        status.addClassNames("status", tone);
        return status;
    }

    static String tone(PastSheet.Word entry) {
        if (entry.annulled()) {
            return "status-open";
        }
        return switch (entry.event()) {
            case GRANTED -> "status-done";
            case REFUSED, STOPPED, WITHDRAWN, ANNULLED -> "status-blocked";
        };
    }
}
