package bg.registratura.scan.ui;

import bg.registratura.language.Dates;
import bg.registratura.scan.Filed;
import bg.registratura.scan.Matched;
import bg.registratura.scan.PaperScans;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;

/** What came to its document today; a wrong place is put right from here. */
class FiledToday extends Listing {

    FiledToday(PaperScans scans, Runnable changed) {
        super("scan.filed", "scan.filed.none");
        for (var filed : scans.today()) {
            row(
                    lines(filed.number().code(), how(filed)),
                    Acts.row(
                            Acts.plain(
                                    "scan.look",
                                    () -> new SheetDialog(filed.number().code(), scans.open(filed.document())).open()),
                            Acts.quiet("scan.set-aside", () -> setAside(scans, filed, changed))));
        }
    }

    private String how(Filed filed) {
        var when = Dates.time(filed.at());
        return filed.matched() == Matched.READ
                ? getTranslation("scan.filed.read", when)
                : getTranslation("scan.filed.hand", when, filed.reason());
    }

    private static void setAside(PaperScans scans, Filed filed, Runnable changed) {
        new ReasonDialog("scan.set-aside", reason -> {
                    if (!scans.setAside(filed.id(), reason)) {
                        Notices.refused("scan.overtaken");
                    }
                    changed.run();
                })
                .open();
    }
}
