package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.AppointmentState;
import bg.registratura.diary.DayPlan;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.function.Consumer;

/** Beside the day: what is in hand, or how the day stands. */
class SidePanel extends Aside {

    private final transient Consumer<Appointment> open;
    private final Div said = new Div();
    private final Div inHand = new Div();

    SidePanel(Consumer<Appointment> open, Runnable leave) {
        this.open = open;
        addClassName("diary-side");
        said.addClassNames("message", "message-done");
        said.getElement().setAttribute("role", "status");
        said.setVisible(false);
        add(said, inHand);
        Shortcuts.addShortcutListener(this, leave::run, Key.ESCAPE);
    }

    /** How the day stands, when nothing is in hand. */
    void rest(DayPlan plan) {
        inHand.removeAll();
        inHand.add(
                new H2(getTranslation("diary.day")),
                new Paragraph(getTranslation(
                        "diary.day.count", plan.count(AppointmentState.BOOKED), plan.count(AppointmentState.ARRIVED))),
                quiet("diary.day.keys"));
        if (!plan.fallen().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("queue");
            plan.fallen().forEach(appointment -> list.add(new ListItem(fallen(appointment))));
            inHand.add(new H2(getTranslation("diary.fallen")), list);
        }
    }

    /** Shows what is in hand. */
    void take(Component component) {
        hush();
        inHand.removeAll();
        inHand.add(component);
    }

    /** An appointment waits for its new place. */
    void moving(Appointment appointment, Runnable leave) {
        take(new Div(
                new H2(getTranslation("diary.moving", appointment.name())),
                new Paragraph(getTranslation("diary.moving.text")),
                Acts.row(Acts.quiet("diary.leave", leave))));
    }

    /** Something was done and can be taken back. */
    void say(String sentence, Runnable undo) {
        said.removeAll();
        said.removeClassName("message-blocked");
        said.addClassName("message-done");
        var back = Acts.plain("diary.undo", undo);
        said.add(new Paragraph(sentence), back);
        said.setVisible(true);
        back.focus();
    }

    /** Something was not done, and why. */
    void refuse(String sentence) {
        said.removeAll();
        said.removeClassName("message-done");
        said.addClassName("message-blocked");
        said.add(new Paragraph(sentence));
        said.setVisible(true);
    }

    void hush() {
        said.setVisible(false);
    }

    private Paragraph quiet(String key) {
        var text = new Paragraph(getTranslation(key));
        text.addClassName("quiet");
        return text;
    }

    private NativeButton fallen(Appointment appointment) {
        var item = new NativeButton("", _ -> open.accept(appointment));
        var time = new Span(Dates.time(appointment.slot().starts()));
        time.addClassName("ticket");
        var note = new Span(getTranslation("diary.state." + appointment.state().name()));
        note.addClassName("queue-note");
        item.add(time, new Span(appointment.name()), note);
        item.addClassName("queue-item");
        return item;
    }
}
