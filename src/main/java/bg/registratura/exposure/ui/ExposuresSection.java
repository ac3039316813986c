package bg.registratura.exposure.ui;

import bg.registratura.exposure.ExposureDesk;
import bg.registratura.people.PatientId;
import bg.registratura.visit.Order;
import bg.registratura.visit.Orders;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Every exposure of a patient, with its unit and its dose: facts, no picture. */
@Service
class ExposuresSection implements RecordSection {

    private static final int PLACE = 30;

    private final Orders orders;
    private final ExposureDesk desk;

    ExposuresSection(Orders orders, ExposureDesk desk) {
        this.orders = orders;
        this.desk = desk;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "exposure.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        orders.ofPatient(patient).reversed().forEach(order -> add(section, order));
        if (section.getComponentCount() == 0) {
            section.add(new Paragraph(section.getTranslation("exposure.section.none")));
        }
        return section;
    }

    private void add(Div section, Order order) {
        var done = desk.done(order.id());
        if (done.count() + done.superseded().size() > 0) {
            var examination = section.getTranslation(
                    "visit.examination." + order.referral().examination().name());
            section.add(
                    new H4(examination + " \u00b7 "
                            + section.getTranslation("visit.order.accession", order.accessionNumber())),
                    new MadeList(done, Optional.empty()));
        }
    }
}
