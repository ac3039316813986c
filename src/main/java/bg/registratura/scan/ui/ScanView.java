package bg.registratura.scan.ui;

import bg.registratura.language.Counts;
import bg.registratura.scan.AwaitingPaper;
import bg.registratura.scan.PaperScans;
import bg.registratura.scan.ScanDesk;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** Signed paper on its way into the record: giving scans in, sides without a number, sheets without a scan. */
@Route("desk/scans")
@Menu(title = "scan.menu", order = 17)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD", "DPO"})
class ScanView extends Div implements HasDynamicTitle {

    private final transient PaperScans scans;
    private final transient ScanDesk desk;
    private final boolean givesIn;
    private final Div lists = new Div();

    ScanView(PaperScans scans, ScanDesk desk, CurrentUser user) {
        this.scans = scans;
        this.desk = desk;
        var who = user.require();
        this.givesIn = who.has(Role.RECEPTION) || who.has(Role.SHIFT_LEAD);
        addClassName("page");
        var head = new Header(new H1(getTranslation("scan.title")), Acts.with("scan.refresh", Key.F9, this::refresh));
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("scan.lead"));
        lead.addClassName("page-lead");
        add(head, lead);
        if (givesIn) {
            add(new GivingIn(desk, this::refresh));
        }
        lists.addClassName("stack");
        add(lists);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("scan.title");
    }

    /** In red, once a scan is awaited for too long. */
    private Paragraph overdue() {
        var count = scans.overdue();
        var overdue = new Paragraph(getTranslation(
                "scan.overdue", AwaitingPaper.PATIENT_DAYS, Counts.of(getLocale(), count, "count.sheet")));
        overdue.addClassNames("message", "message-blocked");
        overdue.setVisible(count > 0);
        return overdue;
    }

    private void refresh() {
        lists.removeAll();
        lists.add(
                new WaitingSides(scans, desk, givesIn, this::refresh),
                new AwaitedSheets(scans.awaited(), scans.patientSince(), overdue()),
                new FiledToday(scans, this::refresh));
    }
}
