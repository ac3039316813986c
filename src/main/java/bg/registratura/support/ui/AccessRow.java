package bg.registratura.support.ui;

import bg.registratura.language.Dates;
import bg.registratura.support.SupportAccess;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/** One access in a list: who and why, from when to when, by whom. */
class AccessRow extends ListItem {

    AccessRow(SupportAccess access) {
        var order = access.order();
        var opened = new Paragraph(getTranslation(
                "support.opened",
                Dates.dayTime(getLocale(), access.openedAt()),
                Dates.dayTime(getLocale(), access.endsAt()),
                access.openedBy()));
        add(
                new Div(
                        new Span(getTranslation("support.who", order.person(), order.company())),
                        new Paragraph(getTranslation("support.why", order.purpose(), order.contract())),
                        opened),
                state(access));
        addClassName("row");
    }

    private Span state(SupportAccess access) {
        var ended = access.endedAt();
        var by = access.endedBy();
        var state = new Span(
                ended == null
                        ? getTranslation("support.is-open")
                        : by == null
                                ? getTranslation("support.ended-itself", Dates.dayTime(getLocale(), ended))
                                : getTranslation("support.ended-by", Dates.dayTime(getLocale(), ended), by));
        state.addClassNames("status", ended == null ? "status-waits" : "status-done");
        return state;
    }
}
