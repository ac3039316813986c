package bg.registratura.scan.ui;

import bg.registratura.language.Dates;
import bg.registratura.scan.AwaitedPaper;
import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.List;

/** Signed sheets whose scan is not here, the oldest first; above them what is said of those that are overdue. */
class AwaitedSheets extends Listing {

    AwaitedSheets(List<AwaitedPaper> sheets, Instant patientSince, Component overdue) {
        super("scan.awaited", "scan.awaited.none");
        addComponentAtIndex(1, overdue);
        sheets.forEach(sheet -> row(
                lines(
                        getTranslation(sheet.kind(), sheet.number().text()) + " \u00b7 " + sheet.person(),
                        sheet.number().code()),
                status(
                        getTranslation("scan.awaited.since", Dates.dayTime(sheet.signedAt())),
                        sheet.signedAt().isBefore(patientSince) ? "blocked" : "waits")));
    }
}
