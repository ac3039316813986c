package bg.registratura.dose.ui;

import bg.registratura.dose.Figures;
import bg.registratura.dose.LevelSource;
import bg.registratura.dose.ReferenceLevel;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Comparator;
import java.util.Set;

/** The table of reference levels: every version, each with its source. */
@Route("dose/levels")
@RolesAllowed("PHYSICIST")
class LevelsView extends Div implements HasDynamicTitle {

    private final transient ReferenceLevels levels;
    private final Div table = new Div();

    LevelsView(ReferenceLevels levels) {
        this.levels = levels;
        addClassNames("page", "page-wide");
        var back = new Anchor("dose", getTranslation("dose.back"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        var add = new Button(getTranslation("dose.level.add"), _ -> new LevelDialog(levels, this::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var head = new Header(new H1(getTranslation("dose.levels")), add);
        head.addClassName("page-head");
        var lead = new Paragraph(getTranslation("dose.levels.lead"));
        lead.addClassName("page-lead");
        add(back, head, lead, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dose.levels");
    }

    private void refresh() {
        table.removeAll();
        var all = levels.all();
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("dose.levels.none"));
            empty.addClassName("empty-state");
            table.add(empty);
            return;
        }
        var rows = new FigureTable(
                "dose.levels",
                Set.of(2),
                "dose.column.examination",
                "dose.column.quantity",
                "dose.column.level",
                "dose.column.unit",
                "dose.column.source",
                "dose.column.valid",
                "dose.column.state");
        all.stream()
                .sorted(Comparator.comparing(ReferenceLevel::category)
                        .thenComparing(ReferenceLevel::validFrom, Comparator.reverseOrder()))
                .forEach(level -> rows.row(cells(level)));
        table.add(rows);
    }

    private Component[] cells(ReferenceLevel level) {
        return new Component[] {
            new Span(KindWords.of(level.category())),
            new Span(getTranslation("dose.quantity." + level.category().quantity())),
            new Span(Figures.of(getLocale(), level.value())),
            new Span(level.category().quantity().unit()),
            source(level.source()),
            new Span(valid(level)),
            state(level)
        };
    }

    private Div source(LevelSource source) {
        var words = new Div(
                new Span(getTranslation(source.national() ? "dose.level.national" : "dose.level.orientation")),
                new Paragraph(source.text()));
        var address = source.address();
        if (address != null) {
            var where = new Paragraph(address);
            where.addClassName("quiet");
            words.add(where);
        }
        return words;
    }

    private String valid(ReferenceLevel level) {
        var to = level.validTo();
        return to == null
                ? getTranslation("dose.level.from", Dates.form(level.validFrom()))
                : Dates.form(level.validFrom()) + "\u2013" + Dates.form(to);
    }

    private Component state(ReferenceLevel level) {
        var today = levels.today();
        var to = level.validTo();
        if (to != null && to.isBefore(today)) {
            return status("dose.level.ended", "status-open");
        }
        var word = level.holdsOn(today)
                ? status("dose.level.holds", "status-done")
                : status("dose.level.awaited", "status-waits");
        var both = new Div(word, new Button(getTranslation("dose.level.end"), _ -> end(level)));
        both.addClassName("acts");
        return both;
    }

    private Span status(String key, String className) {
        var word = new Span(getTranslation(key));
        word.addClassNames("status", className);
        return word;
    }

    private void end(ReferenceLevel level) {
        new LevelEndDialog(level, levels, this::refresh).open();
    }
}
