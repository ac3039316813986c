package bg.registratura.imaging.ui;

import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.language.Dates;
import com.vaadin.flow.component.html.Anchor;
import java.util.List;

/** The orders of the day, the ones without a picture first. */
class ExpectedList extends Rows {

    ExpectedList(List<ExpectedOrder> orders) {
        super("imaging.expected", "imaging.expected.none", true);
        orders.stream().filter(order -> order.studies() == 0).forEach(this::order);
        orders.stream().filter(order -> order.studies() > 0).forEach(this::order);
    }

    private void order(ExpectedOrder order) {
        var status = order.studies() == 0
                ? status(getTranslation("imaging.expected.waits"), "waits")
                : status(getTranslation("imaging.expected.here"), "done");
        var exposure =
                new Anchor("technician/exposure/" + order.order().value(), getTranslation("imaging.expected.exposure"));
        exposure.getElement().setAttribute("router-link", true);
        row(lines(whose(order), what(order)), status, exposure);
    }

    private String whose(ExpectedOrder order) {
        return getTranslation(
                "imaging.expected.whose", order.accessionNumber(), order.name(), Dates.day(order.birthDate()));
    }

    private String what(ExpectedOrder order) {
        var examination =
                getTranslation("imaging.examination." + order.examination().name());
        return order.teeth() == null
                ? examination
                : getTranslation("imaging.expected.teeth", examination, order.teeth());
    }
}
