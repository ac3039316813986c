package bg.registratura.exposure.ui;

import bg.registratura.exposure.Exposure;
import bg.registratura.exposure.ExposureDesk;
import bg.registratura.exposure.Ground;
import bg.registratura.exposure.ReportedExposure;
import bg.registratura.exposure.Session;
import bg.registratura.security.CurrentUser;
import bg.registratura.shell.Called;
import bg.registratura.visit.OrderId;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;

/** One order at the unit. Without a consent in force it says so and offers the two lawful exceptions, where they are open. */
@Route("technician/exposure/:order([0-9a-f-]{36})")
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class ExposureView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient ExposureDesk desk;
    private final transient UnitActs acts;
    private final transient CurrentUser user;

    ExposureView(ExposureDesk desk, UnitActs acts, CurrentUser user) {
        this.desk = desk;
        this.acts = acts;
        this.user = user;
        addClassName("page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(new OrderId(Called.by(event, "order")));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exposure.title");
    }

    void show(OrderId order) {
        removeAll();
        var session = desk.open(order);
        add(
                new H1(getTranslation("exposure.title")),
                new PersonAtUnit(session),
                new MadeList(session.done(), Optional.of(was -> correct(was, session))));
        if (session.mayExpose()) {
            offer(session, order);
        } else {
            refuse(session, order);
        }
    }

    private void correct(Exposure was, Session session) {
        new CorrectionDialog(
                        was,
                        session,
                        acts.corrections,
                        () -> show(session.order().id()))
                .open();
    }

    private void offer(Session session, OrderId order) {
        session.ground().filter(ground -> !(ground instanceof Ground.Consented)).ifPresent(this::say);
        var form = new ExposureForm(session, user.require().account());
        var told = session.done().open();
        add(told(session, order, Optional.of(form)), form, acts(order, form));
        if (told.size() == 1) {
            form.fill(told.getFirst());
        }
    }

    private void say(Ground ground) {
        var key = ground instanceof Ground.VitalInterest ? "VITAL_INTEREST" : "EPIDEMIC_SCREENING";
        add(message("message-waits", getTranslation("exposure.exception.in-force." + key)));
    }

    private void refuse(Session session, OrderId order) {
        add(message(
                "message-blocked",
                session.order().isCancelled()
                        ? getTranslation("exposure.not.ORDER_CANCELLED")
                        : getTranslation("exposure.no-consent")
                                + " "
                                + getTranslation("exposure.obstacle."
                                        + session.obstacle().name())));
        var late = session.done().open().stream().filter(session::mayRecord).toList();
        if (late.isEmpty()) {
            add(told(session, order, Optional.empty()));
        } else {
            recordLate(session, late.getFirst());
        }
        if (!session.order().isCancelled()) {
            add(new ExceptionPanel(session, acts.exceptions, () -> show(order)));
        }
    }

    /** Nothing may be exposed any more, but what was allowed then is still recorded. */
    private void recordLate(Session session, ReportedExposure first) {
        var order = session.order().id();
        var form = new ExposureForm(session, user.require().account());
        add(message("message-waits", getTranslation("exposure.late")), told(session, order, Optional.of(form)), form);
        add(new Div(new RecordButton(form, acts.exposures, () -> show(order))));
        form.fill(first);
    }

    private ReportedList told(Session session, OrderId order, Optional<ExposureForm> form) {
        return new ReportedList(
                session,
                acts.reports,
                (ReportedExposure report) -> form.ifPresent(fields -> fields.fill(report)),
                () -> show(order));
    }

    private static Div message(String kind, String words) {
        var message = new Div(words);
        message.addClassNames("message", kind);
        message.getElement().setAttribute("role", "alert");
        return message;
    }

    private Div acts(OrderId order, ExposureForm form) {
        var record = new RecordButton(form, acts.exposures, () -> show(order));
        var stop = new Button(
                getTranslation("exposure.stop"), _ -> new StopDialog(order, acts.consents, () -> show(order)).open());
        stop.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
        var row = new Div(record, stop);
        row.addClassNames("acts", "acts-last");
        return row;
    }
}
