package bg.registratura.terms.ui;

import bg.registratura.terms.Terms;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Leads a dentist who has not accepted the terms in force to them, whatever page was asked for. */
@Component
class TermsGate implements VaadinServiceInitListener {

    private final Terms terms;

    TermsGate(Terms terms) {
        this.terms = terms;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(this::stop));
    }

    private void stop(BeforeEnterEvent event) {
        if (event.getNavigationTarget() != TermsView.class && !terms.accepted()) {
            event.forwardTo(TermsView.class);
        }
    }
}
