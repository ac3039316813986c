package bg.registratura.retention.ui;

import bg.registratura.language.Counts;
import bg.registratura.retention.LegalHold;
import bg.registratura.retention.LegalHolds;
import bg.registratura.search.PatientSearch;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The officer's legal holds: those to be looked at again on top, those that were lifted below. */
@Route("dpo/holds")
@Menu(title = "retention.menu", order = 52)
@RolesAllowed("DPO")
class HoldsView extends Div implements HasDynamicTitle {

    private final transient LegalHolds holds;
    private final Div lists = new Div();

    HoldsView(LegalHolds holds, PatientSearch search) {
        this.holds = holds;
        addClassName("page");
        var place = new Button(
                getTranslation("retention.hold.place"), _ -> new HoldDialog(holds, search, this::placed).open());
        place.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Header(new H1(getTranslation("retention.holds")), place);
        head.addClassName("page-head");
        add(head, lists);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("retention.holds");
    }

    private void placed() {
        Notices.done("retention.hold.placed");
        refresh();
    }

    private void refresh() {
        lists.removeAll();
        var all = holds.all();
        var standing = all.stream().filter(LegalHold::stands).toList();
        var lifted = all.stream().filter(hold -> !hold.stands()).toList();
        lists.add(lead(standing));
        if (!standing.isEmpty()) {
            lists.add(list(standing));
        }
        if (!lifted.isEmpty()) {
            var section = new Div(new H2(getTranslation("retention.holds.lifted")), list(lifted));
            section.addClassName("section");
            lists.add(section);
        }
    }

    private Paragraph lead(List<LegalHold> standing) {
        var due = standing.stream().filter(hold -> hold.isDue(holds.today())).count();
        var count = Counts.of(getLocale(), standing.size(), "count.hold");
        var lead = new Paragraph(
                standing.isEmpty()
                        ? getTranslation("retention.holds.none")
                        : due == 0
                                ? getTranslation("retention.holds.standing", count)
                                : getTranslation(
                                        "retention.holds.due", count, Counts.of(getLocale(), due, "count.hold")));
        lead.addClassName(standing.isEmpty() ? "empty-state" : "page-lead");
        return lead;
    }

    private UnorderedList list(List<LegalHold> some) {
        var list = new UnorderedList();
        list.addClassName("rows");
        some.forEach(hold -> list.add(new HoldRow(hold, holds, this::refresh)));
        return list;
    }
}
