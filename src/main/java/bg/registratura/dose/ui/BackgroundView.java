package bg.registratura.dose.ui;

import bg.registratura.dose.DoseFigure;
import bg.registratura.dose.DoseFigures;
import bg.registratura.dose.FigureSource;
import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Set;

/** The figures by which patients are told doses as days of natural background: the physicist enters, a second person approves. */
@Route("dose/background")
@Menu(title = "dose.figures.menu", order = 56)
@RolesAllowed({"PHYSICIST", "REPORTING_PHYSICIAN"})
class BackgroundView extends Div implements HasDynamicTitle {

    private final transient DoseFigures figures;
    private final Div table = new Div();

    BackgroundView(DoseFigures figures, CurrentUser user) {
        this.figures = figures;
        addClassNames("page", "page-wide");
        var head = new Header(new H1(getTranslation("dose.figures")));
        head.addClassName("page-head");
        if (user.require().has(Role.PHYSICIST)) {
            var add =
                    new Button(getTranslation("dose.figure.add"), _ -> new FigureDialog(figures, this::refresh).open());
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            head.add(add);
        }
        var lead = new Paragraph(getTranslation("dose.figures.lead"));
        lead.addClassName("page-lead");
        add(head, lead, table);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dose.figures");
    }

    private void refresh() {
        table.removeAll();
        var all = figures.all();
        if (all.isEmpty()) {
            var empty = new Paragraph(getTranslation("dose.figures.none"));
            empty.addClassName("empty-state");
            table.add(empty);
            return;
        }
        var rows = new FigureTable(
                "dose.figures",
                Set.of(2),
                "dose.column.subject",
                "dose.column.use",
                "dose.column.value",
                "dose.column.unit",
                "dose.column.source",
                "dose.column.valid",
                "dose.column.entered",
                "dose.column.state");
        SubjectWords.sorted(all).forEach(figure -> rows.row(cells(figure)));
        table.add(rows);
    }

    private Component[] cells(DoseFigure figure) {
        return new Component[] {
            new Span(SubjectWords.of(figure.subject())),
            new Span(SubjectWords.use(figure.subject())),
            new Span(Numbers.of(getLocale(), figure.microsievert().stripTrailingZeros())),
            new Span(figure.subject().unit()),
            source(figure.source()),
            new Span(getTranslation("dose.level.from", Dates.form(figure.validFrom()))),
            new Span(by(figure.entered())),
            state(figure)
        };
    }

    private Div source(FigureSource source) {
        var words = new Div(new Span(source.text()));
        var address = source.address();
        if (address != null) {
            var where = new Paragraph(address);
            where.addClassName("quiet");
            words.add(where);
        }
        return words;
    }

    private String by(DoseFigure.By by) {
        return by.who().name() + ", " + Dates.dayTime(getLocale(), by.at());
    }

    private Component state(DoseFigure figure) {
        var words = new Div();
        words.addClassName("acts");
        var withdrawn = figure.withdrawn();
        var approved = figure.approved();
        if (withdrawn != null) {
            words.add(status("dose.figure.withdrawn", "status-open"), quiet(by(withdrawn)));
            return words;
        }
        if (approved != null) {
            words.add(status("dose.figure.approved", "status-done"), quiet(by(approved)));
        } else {
            words.add(status("dose.figure.waits", "status-waits"));
        }
        if (figures.mayApprove(figure)) {
            words.add(act("dose.figure.approve", figure, () -> approve(figure)));
        }
        words.add(act("dose.figure.withdraw", figure, () -> withdraw(figure)));
        return words;
    }

    private Button act(String key, DoseFigure figure, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.setAriaLabel(getTranslation(key) + ": " + SubjectWords.of(figure.subject()) + ", "
                + SubjectWords.use(figure.subject()));
        return button;
    }

    private void approve(DoseFigure figure) {
        say(figures.approve(figure.id()), "dose.figure.approve.done");
    }

    private void withdraw(DoseFigure figure) {
        say(figures.withdraw(figure.id()), "dose.figure.withdraw.done");
    }

    private void say(boolean done, String key) {
        if (done) {
            Notices.done(key);
        } else {
            Notices.refused("dose.figure.overtaken");
        }
        refresh();
    }

    private static Span quiet(String text) {
        var words = new Span(text);
        words.addClassName("quiet");
        return words;
    }

    private Span status(String key, String className) {
        var word = new Span(getTranslation(key));
        word.addClassNames("status", className);
        return word;
    }
}
