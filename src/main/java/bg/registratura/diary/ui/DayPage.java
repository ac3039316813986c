package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.DayPlan;
import bg.registratura.diary.Opening;
import bg.registratura.diary.Slot;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;

/** A day as it is drawn: why it is closed, its grid, or that there is no unit yet. */
class DayPage extends Div {

    private final DayGrid grid;

    DayPage(Consumer<Slot> pick, Consumer<Appointment> open) {
        this.grid = new DayGrid(pick, open);
        addClassName("diary-page");
    }

    void show(DayPlan plan) {
        removeAll();
        var hours = plan.shown();
        if (plan.opening() instanceof Opening.Shut(var why)) {
            var closed = new Paragraph(getTranslation("diary.closed." + why.name()));
            closed.addClassNames("message", "message-waits");
            add(closed);
        }
        if (plan.devices().isEmpty()) {
            add(new Paragraph(getTranslation("diary.no-units")));
        } else if (hours != null) {
            add(grid);
            grid.show(plan, hours);
        }
    }

    /** Puts the cursor on a time. */
    void focus(Slot slot) {
        grid.focus(slot);
    }
}
