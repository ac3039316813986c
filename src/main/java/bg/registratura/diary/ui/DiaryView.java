package bg.registratura.diary.ui;

import bg.registratura.diary.Appointment;
import bg.registratura.diary.Appointments;
import bg.registratura.diary.Attendance;
import bg.registratura.diary.DayList;
import bg.registratura.diary.DayPlan;
import bg.registratura.diary.Diary;
import bg.registratura.diary.Slot;
import bg.registratura.search.PatientSearch;
import bg.registratura.shell.AddressBar;
import bg.registratura.shell.LiveLook;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.OptionalParameter;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The diary: one day, its units side by side, and beside them what is in hand. */
@Route("desk/diary")
@Menu(title = "diary.title", order = 12)
@RolesAllowed({"RECEPTION", "SHIFT_LEAD"})
class DiaryView extends Div implements HasDynamicTitle, HasUrlParameter<String>, DiaryPage {

    private final transient DiaryHands hands;
    private final transient Handling handling;
    private final transient DayList list;
    private final DayHead head;
    private final DayPage page = new DayPage(this::pick, this::open);
    private final SidePanel side = new SidePanel(this::open, this::rest);
    private transient DayPlan plan;
    private transient @Nullable Appointment moving;

    DiaryView(Diary diary, Appointments appointments, Attendance attendance, PatientSearch search, DayList list) {
        this.hands = new DiaryHands(diary, appointments, attendance, search);
        this.handling = new Handling(hands, this);
        this.list = list;
        head = new DayHead(diary::today, this::show, this::print);
        plan = diary.again(diary.today());
        addClassName("diary");
        add(head, page, side);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("diary.title");
    }

    @Override
    public void setParameter(BeforeEvent event, @OptionalParameter @Nullable String day) {
        turnTo(
                day != null && day.matches("2\\d{3}-[01]\\d-[0-3]\\d")
                        ? LocalDate.parse(day)
                        : hands.diary().today());
    }

    @Override
    protected void onAttach(AttachEvent event) {
        LiveLook.begin(this);
    }

    /** What another desk changed is drawn; what is in hand here stays. */
    @ClientCallable
    void lookAgain() {
        LiveLook.at(this::look);
    }

    private void look() {
        var now = hands.diary().again(plan.day());
        if (!now.equals(plan)) {
            draw(now);
        }
    }

    void show(LocalDate day) {
        turnTo(day);
        AddressBar.say("desk/diary/" + day);
    }

    private void turnTo(LocalDate day) {
        draw(hands.diary().open(day));
        head.tell(day);
        if (moving == null) {
            side.hush();
            side.rest(plan);
        }
    }

    private void draw(DayPlan now) {
        plan = now;
        page.show(now);
    }

    private void pick(Slot slot) {
        if (moving != null) {
            handling.move(moving, moving.slot().movedTo(slot.device(), slot.day(), slot.starts()));
            return;
        }
        var form = new BookingForm(hands, plan, slot, this::booked, this::rest);
        side.take(form);
        form.focus();
    }

    private void booked(Slot slot) {
        rest();
        page.focus(slot);
    }

    @Override
    public void open(Appointment appointment) {
        refresh();
        var today = appointment.slot().day().equals(hands.diary().today());
        side.take(new AppointmentCard(appointment, handling, today));
    }

    @Override
    public void beginMove(Appointment appointment) {
        moving = appointment;
        side.moving(appointment, this::rest);
        page.focus(appointment.slot());
    }

    @Override
    public void said(String sentence, Runnable undo) {
        rest();
        side.say(sentence, undo);
    }

    @Override
    public void refused(String sentence) {
        side.refuse(sentence);
    }

    @Override
    public void rest() {
        refresh();
        side.hush();
        side.rest(plan);
    }

    private void refresh() {
        moving = null;
        draw(hands.diary().again(plan.day()));
    }

    private void print() {
        Printing.print(list.print(plan.day(), getLocale()), getTranslation("diary.title"));
    }
}
