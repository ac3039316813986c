package bg.registratura.scan.ui;

import bg.registratura.language.Dates;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.ScanDesk;
import bg.registratura.scan.WaitingPage;
import bg.registratura.shell.Acts;
import java.util.List;

/** Sides of which nobody knows yet which document they are. */
class WaitingSides extends Listing {

    WaitingSides(PaperScans scans, ScanDesk desk, boolean givesIn, Runnable changed) {
        super("scan.waiting", "scan.waiting.none");
        for (var page : scans.waiting()) {
            var acts = Acts.row(Acts.plain("scan.look", () -> look(scans, page)));
            if (givesIn) {
                acts.add(Acts.plain("scan.assign", () -> new AssignDialog(desk, page, changed).open()));
            }
            if (givesIn && !page.once()) {
                acts.add(Acts.quiet("scan.discard", () -> discard(desk, page, changed)));
            }
            row(lines(what(page), came(page)), acts);
        }
    }

    private void look(PaperScans scans, WaitingPage page) {
        new SheetDialog(what(page), List.of(scans.look(page))).open();
    }

    private static void discard(ScanDesk desk, WaitingPage page, Runnable changed) {
        new ReasonDialog("scan.discard", reason -> {
                    if (!desk.discard(page.id(), reason)) {
                        bg.registratura.shell.Notices.refused("scan.overtaken");
                    }
                    changed.run();
                })
                .open();
    }

    private String what(WaitingPage page) {
        return page.code() == null
                ? getTranslation("scan.waiting.unread", page.page())
                : getTranslation("scan.waiting.unknown", page.page(), page.code());
    }

    private String came(WaitingPage page) {
        return getTranslation("scan.way." + page.way().name(), Dates.dayTime(page.arrivedAt()));
    }
}
