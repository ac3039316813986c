package bg.registratura.intrusion.ui;

import bg.registratura.intrusion.Intrusion;
import bg.registratura.intrusion.IntrusionAddresses;
import bg.registratura.intrusion.IntrusionBook;
import bg.registratura.intrusion.Rule;
import bg.registratura.language.Counts;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The rules of intrusion that fired: what was done, until when its source is shut out, and when all of it is erased. */
@Route("admin/intrusions")
@Menu(title = "intrusion.menu", order = 83)
@RolesAllowed("ADMINISTRATOR")
class IntrusionsView extends Div implements HasDynamicTitle {

    private final transient IntrusionBook book;
    private final transient IntrusionAddresses addresses;
    private final ComboBox<Rule> rule = new ComboBox<>(getTranslation("intrusion.rule"));
    private final Checkbox blocking = new Checkbox(getTranslation("intrusion.blocking-only"));
    private final Div filter = new Div(rule, blocking);
    private final Paragraph found = new Paragraph();
    private final UnorderedList rows = new UnorderedList();

    IntrusionsView(IntrusionBook book, IntrusionAddresses addresses) {
        this.book = book;
        this.addresses = addresses;
        addClassName("page");
        rule.setItems(Rule.values());
        rule.setItemLabelGenerator(one -> getTranslation("intrusion.rule." + one));
        rule.setClearButtonVisible(true);
        rule.addValueChangeListener(_ -> refresh());
        blocking.addValueChangeListener(_ -> refresh());
        filter.addClassName("log-filter");
        rows.addClassName("rows");
        var lead = new Paragraph(getTranslation("intrusion.lead"));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("intrusion.title")), lead, filter, found, rows);
        refresh();
    }

    private void refresh() {
        var all = book.all();
        var wanted = all.stream().filter(this::isWanted).toList();
        filter.setVisible(!all.isEmpty());
        found.setClassName(wanted.isEmpty() ? "empty-state" : "quiet");
        found.setText(words(all, wanted));
        rows.removeAll();
        wanted.forEach(one -> rows.add(new IntrusionRow(one, book, addresses, this::refresh)));
    }

    private String words(List<Intrusion> all, List<Intrusion> wanted) {
        if (wanted.isEmpty()) {
            return getTranslation(all.isEmpty() ? "intrusion.none" : "intrusion.none-such");
        }
        return Counts.of(getLocale(), wanted.size(), "count.intrusion");
    }

    private boolean isWanted(Intrusion intrusion) {
        return (rule.isEmpty() || rule.getValue() == intrusion.rule())
                && (!blocking.getValue() || book.blocks(intrusion));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("intrusion.title");
    }
}
