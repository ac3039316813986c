package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.AppointmentState;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** One appointment: who, when, what, and what may be done with it. */
class AppointmentCard extends Div {

    private final transient Appointment appointment;
    private final transient Handling handling;

    AppointmentCard(Appointment appointment, Handling handling, boolean today) {
        this.appointment = appointment;
        this.handling = handling;
        addClassName("stack");
        var state = new Span(getTranslation("diary.state." + appointment.state().name()));
        state.addClassNames("status", sign(appointment.state()));
        var acts = acts(today);
        add(new H2(appointment.name()), state, facts(), Acts.row(acts));
        if (acts.length > 0 && acts[0] instanceof Button first) {
            first.focus();
        }
    }

    static String sign(AppointmentState state) {
        return switch (state) {
            case BOOKED -> "status-open";
            case ARRIVED -> "status-done";
            case CANCELLED, NO_SHOW -> "status-waits";
        };
    }

    private DescriptionList facts() {
        var slot = appointment.slot();
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "diary.start", Dates.time(slot.starts()) + " \u2013 " + Dates.time(slot.ends()));
        fact(
                facts,
                "diary.examination",
                getTranslation("visit.examination." + appointment.examination().name()));
        var phone = appointment.phone();
        fact(facts, "diary.phone", phone == null ? null : phone.shown());
        fact(facts, "diary.note", appointment.note());
        fact(facts, "diary.client", appointment.isOfPatient() ? String.valueOf(appointment.clientNumber()) : null);
        return facts;
    }

    private void fact(DescriptionList facts, String key, @Nullable String value) {
        if (value != null) {
            facts.add(new DescriptionList.Term(getTranslation(key)), new DescriptionList.Description(value));
        }
    }

    private Component[] acts(boolean today) {
        var acts = new ArrayList<Component>();
        switch (appointment.state()) {
            case BOOKED -> {
                if (today) {
                    acts.add(Acts.primary("diary.arrive", Key.F9, () -> handling.arrive(appointment)));
                }
                acts.add(Acts.plain("diary.move", () -> handling.move(appointment)));
                acts.add(Acts.plain("diary.miss", () -> handling.miss(appointment)));
                acts.add(Acts.plain("diary.cancel", () -> handling.cancel(appointment)));
            }
            case CANCELLED, NO_SHOW ->
                acts.add(Acts.primary("diary.restore", Key.F9, () -> handling.restore(appointment)));
            case ARRIVED -> {
                var patient = appointment.patient();
                if (patient != null) {
                    acts.add(Acts.primary("diary.to-visit", Key.F9, () -> handling.toVisit(patient)));
                }
            }
        }
        acts.add(Acts.quiet("diary.leave", handling::leave));
        return acts.toArray(Component[]::new);
    }
}
