package bg.registratura.dpo.ui;

import bg.registratura.dpo.LogReader;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;

/** The log as sentences: who did what, when, about whom. Reading it is itself written into it. */
@Route("dpo/log")
@Menu(title = "dpo.menu.log", order = 51)
@RolesAllowed({"DPO", "AUDITOR"})
class LogView extends Div implements HasDynamicTitle {

    private final LogFilter filter = new LogFilter(this::search);
    private final LogLines lines;

    LogView(LogReader log) {
        lines = new LogLines(log, filter::wanted);
        addClassName("page");
        add(new H1(getTranslation("dpo.log.title")), filter, lines);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("dpo.log.title");
    }

    private void search() {
        lines.search();
    }
}
