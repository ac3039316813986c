package bg.registratura.visit.ui;

import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.Practitioner;
import bg.registratura.people.Practitioners;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** The examinations a patient ever had or was to have, as facts: the desk sees no picture. */
@Service
class OrdersSection implements RecordSection {

    private final Orders orders;
    private final Practitioners practitioners;

    OrdersSection(Orders orders, Practitioners practitioners) {
        this.orders = orders;
        this.practitioners = practitioners;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String key() {
        return "visit.section.orders";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        var all = orders.ofPatient(patient).reversed();
        if (all.isEmpty()) {
            section.add(new Paragraph(section.getTranslation("visit.section.none")));
            return section;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        all.forEach(order -> list.add(row(section, order)));
        section.add(list);
        return section;
    }

    private ListItem row(Div words, Order order) {
        var referral = order.referral();
        var dentist = referral.practitioner() == null
                ? ""
                : practitioners
                        .find(referral.practitioner())
                        .map(Practitioner::name)
                        .map(name -> " \u00b7 " + words.getTranslation("visit.practitioner.title", name))
                        .orElse("");
        var row = new ListItem(new Span(Dates.form(Dates.dayOf(order.orderedAt())) + " \u00b7 "
                + words.getTranslation(
                        "visit.examination." + referral.examination().name())
                + (referral.teeth().isEmpty() ? "" : " " + referral.teeth().text())
                + (referral.region() == null
                        ? ""
                        : ", "
                                + words.getTranslation(
                                        "visit.region." + referral.region().name()))
                + dentist + " \u00b7 "
                + words.getTranslation("visit.order.accession", order.accessionNumber())));
        if (order.isCancelled()) {
            var cancelled = new Span(words.getTranslation("visit.order.cancelled"));
            cancelled.addClassNames("status", "status-open");
            row.add(cancelled);
        }
        row.addClassName("row");
        return row;
    }
}
