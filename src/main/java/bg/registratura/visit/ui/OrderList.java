package bg.registratura.visit.ui;

import bg.registratura.shell.Acts;
import bg.registratura.visit.Cancelling;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;

/** What is asked for in a visit, each to be cancelled with its reason. */
class OrderList extends UnorderedList {

    private final transient Orders orders;
    private final transient Visit visit;
    private final Runnable changed;

    OrderList(Orders orders, Visit visit, Runnable changed) {
        this.orders = orders;
        this.visit = visit;
        this.changed = changed;
        addClassName("rows");
        read();
    }

    private void read() {
        removeAll();
        orders.of(visit.id()).forEach(order -> add(row(order)));
        setVisible(getComponentCount() > 0);
    }

    private ListItem row(Order order) {
        var referral = order.referral();
        var text = new Span(getTranslation("visit.order.accession", order.accessionNumber()) + " \u00b7 "
                + getTranslation("visit.examination." + referral.examination().name())
                + (referral.teeth().isEmpty() ? "" : " " + referral.teeth().text())
                + (referral.region() == null
                        ? ""
                        : ", "
                                + getTranslation(
                                        "visit.region." + referral.region().name())) + " \u00b7 "
                + referral.question());
        var row = new ListItem(text, Acts.quiet("visit.order.cancel", () -> askWhy(order)));
        row.addClassName("row");
        return row;
    }

    private void askWhy(Order order) {
        var why = new TextField(getTranslation("visit.order.cancel.reason"));
        why.setWidthFull();
        var dialog = new Dialog(getTranslation("visit.order.cancel.title", order.accessionNumber()), why);
        dialog.getFooter()
                .add(
                        Acts.quiet("visit.order.keep", dialog::close),
                        Acts.plain("visit.order.cancel", () -> cancel(order, why, dialog)));
        dialog.open();
        why.focus();
    }

    private void cancel(Order order, TextField why, Dialog dialog) {
        if (why.getValue().isBlank()) {
            why.setErrorMessage(getTranslation("visit.order.cancel.reason.missing"));
            why.setInvalid(true);
            return;
        }
        if (orders.cancel(order.id(), why.getValue().strip()) == Cancelling.EXPOSED) {
            why.setErrorMessage(getTranslation("visit.order.cancel.exposed"));
            why.setInvalid(true);
            why.focus();
            return;
        }
        dialog.close();
        read();
        changed.run();
    }
}
