package bg.registratura.exposure.ui;

import bg.registratura.consent.Consents;
import bg.registratura.exposure.ExposureDesk;
import bg.registratura.exposure.Exposures;
import bg.registratura.exposure.Recording;
import bg.registratura.exposure.Session;
import bg.registratura.language.Counts;
import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.Notices;
import bg.registratura.visit.OrderId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;

/** One order at the unit. Without a consent in force it says so and offers nothing. */
@Route("technician/exposure/:order([0-9a-f-]{36})")
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class ExposureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExposureDesk desk;
    private final transient Exposures exposures;
    private final transient Consents consents;
    private final transient CurrentUser user;

    ExposureView(ExposureDesk desk, Exposures exposures, Consents consents, CurrentUser user) {
        this.desk = desk;
        this.exposures = exposures;
        this.consents = consents;
        this.user = user;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters()
                .get("order")
                .map(UUID::fromString)
                .map(OrderId::new)
                .orElseThrow(NotFoundException::new));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.title");
    }

    void show(OrderId order) {
        removeAll();
        var session = desk.open(order);
        add(new H1(getTranslation("exposure.title")), person(session), new MadeList(session.made()));
        if (session.mayExpose()) {
            var form = new ExposureForm(session, user.require().account());
            add(form, acts(order, form));
        } else {
            var message = new Div(getTranslation(
                    session.order().isCancelled() ? "exposure.not.ORDER_CANCELLED" : "exposure.no-consent"));
            message.addClassNames("message", "message-blocked");
            message.getElement().setAttribute("role", "alert");
            add(message);
        }
    }

    private Div person(Session session) {
        var patient = session.patient();
        var referral = session.order().referral();
        var today = Dates.dayOf(session.now());
        var person = new Div(
                new Span(patient.name().listed()),
                new Span(Counts.of(getLocale(), patient.ageOn(today), "count.year")),
                new Span(getTranslation("exposure.number", session.order().accessionNumber())),
                new Span(getTranslation(
                        "consent.examination." + referral.examination().name())),
                new Span(referral.teeth().text()));
        if (referral.region() != null) {
            person.add(
                    new Span(getTranslation("visit.region." + referral.region().name())));
        }
        person.addClassName("person");
        return person;
    }

    private Div acts(OrderId order, ExposureForm form) {
        var record = new Button(getTranslation("exposure.record"), _ -> form.report()
                .ifPresent(report -> tell(exposures.record(report), order)));
        record.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var stop = new Button(
                getTranslation("exposure.stop"), _ -> new StopDialog(order, consents, () -> show(order)).open());
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var acts = new Div(record, stop);
        acts.addClassNames("acts", "acts-last");
        return acts;
    }

    private void tell(Recording recording, OrderId order) {
        switch (recording) {
            case Recording.Recorded _ -> {
                Notices.done("exposure.done");
                show(order);
            }
            case Recording.Refused(var reason) -> Notices.refused("exposure.not." + reason.name());
        }
    }
}
