package bg.registratura.scan.ui;

import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.scan.PaperScans;
import bg.registratura.scan.PaperStanding;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** What lies here of a sheet that was signed on paper: its scan, a part of it, or nothing yet. */
@Service
public class ScanLine {

    private final PaperScans scans;

    ScanLine(PaperScans scans) {
        this.scans = scans;
    }

    /** In words, with the way to the scan for whoever may open it; nothing was scanned where there is no standing. */
    public Component of(Optional<PaperStanding> standing) {
        return standing.map(this::scan).orElseGet(() -> status("status-waits", word("scan.line.missing")));
    }

    private Component scan(PaperStanding scanned) {
        var line = new Div(
                scanned.isWhole()
                        ? status("status-done", word("scan.line.whole"))
                        : status("status-waits", word("scan.line.part", scanned.pages(), scanned.ofPages())));
        if (scans.mayOpen(scanned)) {
            line.add(Acts.quiet(
                    "scan.line.open",
                    () -> new SheetDialog(scanned.number().code(), scans.open(scanned.document())).open()));
        }
        return line;
    }
}
