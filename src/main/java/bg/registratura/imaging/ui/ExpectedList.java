package bg.registratura.imaging.ui;

import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.language.Dates;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.Readiness;
import bg.registratura.visit.Readiness.Stage;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;

/** The orders of the day, first those of which something is still awaited, each with what that is. */
class ExpectedList extends Rows {

    private final transient Map<OrderId, Stage> stages;

    ExpectedList(List<ExpectedOrder> orders, Readiness readiness) {
        super("imaging.expected", "imaging.expected.none", true);
        stages = readiness.of(
                orders.stream().map(ExpectedOrder::visit).distinct().toList());
        orders.stream().filter(order -> !isSettled(order)).forEach(this::order);
        orders.stream().filter(this::isSettled).forEach(this::order);
    }

    private void order(ExpectedOrder order) {
        var exposure =
                new Anchor("technician/exposure/" + order.order().value(), getTranslation("imaging.expected.exposure"));
        exposure.getElement().setAttribute("router-link", true);
        var lines = lines(whose(order), what(order));
        if (stage(order) == Stage.UNRECORDED || stage(order) == Stage.WITHHELD) {
            lines.add(new Div(
                    getTranslation("imaging.expected.next." + stage(order).name())));
        }
        row(lines, standing(order), exposure);
    }

    private boolean isSettled(ExpectedOrder order) {
        return order.studies() > 0 && stage(order) == Stage.EXPOSED;
    }

    /** A picture of an order that nobody has exposed by the record is of an exposure that is still to be recorded. */
    private Stage stage(ExpectedOrder order) {
        var stage = stages.getOrDefault(order.order(), Stage.NO_CONSENT);
        return order.studies() > 0 && (stage == Stage.NO_CONSENT || stage == Stage.READY) ? Stage.UNRECORDED : stage;
    }

    private Span standing(ExpectedOrder order) {
        if (isSettled(order)) {
            return status(getTranslation("imaging.expected.here"), "done");
        }
        var stage = stage(order);
        return status(
                getTranslation("imaging.expected.stage." + stage.name()),
                switch (stage) {
                    case NO_CONSENT -> "open";
                    case READY, EXPOSED, UNRECORDED -> "waits";
                    case WITHHELD -> "blocked";
                });
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
