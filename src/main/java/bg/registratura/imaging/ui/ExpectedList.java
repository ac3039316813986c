package bg.registratura.imaging.ui;

import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Readiness;
import bg.registratura.visit.Readiness.Stage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** The orders of the day, the ones without a picture first, each with what it waits for. */
class ExpectedList extends Rows {

    private final transient Map<OrderId, Stage> stages;

    ExpectedList(List<ExpectedOrder> orders, Readiness readiness) {
        super("imaging.expected", "imaging.expected.none", true);
        stages = readiness.of(
                orders.stream().map(ExpectedOrder::visit).distinct().toList());
        orders.stream().filter(order -> order.studies() == 0).forEach(this::order);
        orders.stream().filter(order -> order.studies() > 0).forEach(this::order);
    }

    private void order(ExpectedOrder order) {
        var exposure =
                new Anchor("technician/exposure/" + order.order().value(), getTranslation("imaging.expected.exposure"));
        exposure.getElement().setAttribute("router-link", true);
        row(lines(whose(order), what(order)), standing(order), exposure);
    }

    private Span standing(ExpectedOrder order) {
        if (order.studies() > 0) {
            return status(getTranslation("imaging.expected.here"), "done");
        }
        var stage = stages.getOrDefault(order.order(), Stage.NO_CONSENT);
        return status(
                getTranslation("imaging.expected.stage." + stage.name()), stage == Stage.NO_CONSENT ? "open" : "waits");
    }

    private String whose(ExpectedOrder order) {
        return getTranslation(
                "imaging.expected.whose", order.accessionNumber(), order.name(), Dates.day(order.birthDate()));
    }

    private String what(ExpectedOrder order) {
        var examination =
                getTranslation("imaging.examination." + order.examination().name());
        return order.ofTeeth().isEmpty()
                ? examination
                : getTranslation(
                        "imaging.expected.teeth", examination, order.ofTeeth().named(getLocale()));
    }
}
