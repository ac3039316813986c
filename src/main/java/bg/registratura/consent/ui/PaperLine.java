package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.document.RegisterNumber;
import bg.registratura.language.Dates;
import bg.registratura.pad.SignedSheet;
import bg.registratura.pad.SignedSheets;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.PaperStanding;
import bg.registratura.scan.ui.SheetDialog;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Service;

/** What lies here of a signed sheet: its scan, a part of it, nothing yet, or the sheet as it was signed on a tablet. */
@Service
class PaperLine {

    private final PaperScans scans;
    private final SignedSheets tablets;

    PaperLine(PaperScans scans, SignedSheets tablets) {
        this.scans = scans;
        this.tablets = tablets;
    }

    /** What lies here of several sheets. */
    record Kept(Map<RegisterNumber, PaperStanding> scans, Map<RegisterNumber, SignedSheet> tablets) {}

    Kept kept(Collection<RegisterNumber> numbers) {
        return new Kept(scans.standing(numbers), tablets.of(numbers));
    }

    Component of(RegisterNumber number, Kept kept) {
        var signed = kept.tablets().get(number);
        if (signed != null) {
            return tablet(signed);
        }
        var scanned = kept.scans().get(number);
        return scanned == null ? status("status-waits", word("consent.paper.missing")) : scan(scanned);
    }

    private Component tablet(SignedSheet signed) {
        var line = new Div(status("status-done", word("consent.paper.tablet", Dates.dayTime(signed.signedAt()))));
        if (tablets.mayOpen(signed)) {
            line.add(Acts.quiet(
                    "consent.paper.signed",
                    () -> Printing.print(
                            tablets.open(signed.document()), signed.number().code())));
        }
        return line;
    }

    private Component scan(PaperStanding scanned) {
        var line = new Div(
                scanned.isWhole()
                        ? status("status-done", word("consent.paper.scanned"))
                        : status("status-waits", word("consent.paper.part", scanned.pages(), scanned.ofPages())));
        if (scans.mayOpen(scanned)) {
            line.add(Acts.quiet(
                    "consent.paper.open",
                    () -> new SheetDialog(scanned.number().code(), scans.open(scanned.document())).open()));
        }
        return line;
    }
}
