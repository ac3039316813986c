package bg.registratura.visit.ui;

import bg.registratura.people.Practitioners;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.springframework.stereotype.Service;

/** The step of the referral: what is asked for already, and the form for one more examination. */
@Service
class ReferralPanel implements StepPanel {

    private final Orders orders;
    private final Practitioners practitioners;

    ReferralPanel(Orders orders, Practitioners practitioners) {
        this.orders = orders;
        this.practitioners = practitioners;
    }

    @Override
    public Step step() {
        return Step.REFERRAL;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        return new Div(
                new OrderList(orders, visit, changed::noted), new ReferralForm(orders, practitioners, visit, changed));
    }
}
