package bg.registratura.credential.ui;

import bg.registratura.credential.UnusedSheet;
import bg.registratura.credential.UnusedSheets;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.security.AccountKind;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Objects;

/** The sheets that are out unused: whose, until when, under which protocol; never what stands on them. */
@Route("desk/sheets")
@Menu(title = "credential.sheets.menu", order = 21)
@RolesAllowed("SHIFT_LEAD")
class UnusedSheetsView extends Div implements HasDynamicTitle {

    private final transient UnusedSheets sheets;
    private final Grid<UnusedSheet> grid = new Grid<>();
    private final Paragraph lead = new Paragraph();

    UnusedSheetsView(UnusedSheets sheets) {
        this.sheets = sheets;
        addClassName("page");
        lead.addClassName("page-lead");
        grid.addComponentColumn(this::whose).setHeader(getTranslation("credential.sheets.whose"));
        grid.addColumn(sheet -> getTranslation("credential.kind." + sheet.kind().name()))
                .setHeader(getTranslation("credential.sheets.kind"));
        grid.addColumn(sheet -> Objects.requireNonNullElse(sheet.protocol(), ""))
                .setHeader(getTranslation("credential.sheets.protocol"));
        grid.addColumn(this::issued)
                .setHeader(getTranslation("credential.sheets.issued"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::expires)
                .setHeader(getTranslation("credential.sheets.expires"))
                .setAutoWidth(true);
        grid.addComponentColumn(this::acts)
                .setHeader(getTranslation("shell.column.acts"))
                .setAutoWidth(true)
                .setFlexGrow(0);
        grid.setAllRowsVisible(true);
        grid.setEmptyStateText(getTranslation("credential.sheets.none"));
        add(new H1(getTranslation("credential.sheets.title")), lead, grid);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("credential.sheets.title");
    }

    private void refresh() {
        var all = sheets.list();
        var live = all.stream().filter(sheet -> sheet.isLive(sheets.now())).count();
        lead.setText(getTranslation("credential.sheets.lead", Counts.of(getLocale(), live, "count.sheet")));
        grid.setItems(all);
    }

    private Component whose(UnusedSheet sheet) {
        if (sheet.subject() == null || sheet.kind() != AccountKind.PATIENT) {
            return new Span(sheet.displayName());
        }
        var link = new Anchor("desk/" + sheet.subject(), sheet.displayName());
        link.getElement().setAttribute("router-link", true);
        return link;
    }

    private String issued(UnusedSheet sheet) {
        var at = Dates.dayTime(getLocale(), sheet.issuedAt());
        return sheet.issuedBy() == null ? at : at + ", " + sheet.issuedBy();
    }

    private Component expires(UnusedSheet sheet) {
        boolean live = sheet.isLive(sheets.now());
        var at = Dates.dayTime(getLocale(), sheet.expiresAt());
        var status = new Span(live ? at : getTranslation("credential.sheets.expired", at));
        status.addClassNames("status", live ? "status-waits" : "status-open");
        return status;
    }

    private Component acts(UnusedSheet sheet) {
        return sheet.isLive(sheets.now())
                ? Acts.quiet("credential.sheets.revoke", () -> revoke(sheet))
                : new Span(getTranslation("credential.sheets.over"));
    }

    private void revoke(UnusedSheet sheet) {
        if (sheets.revoke(sheet.id())) {
            Notices.done("credential.sheets.revoked", sheet.displayName());
        } else {
            Notices.refused("credential.sheets.changed");
        }
        refresh();
    }
}
