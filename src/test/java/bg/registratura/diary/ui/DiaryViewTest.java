package bg.registratura.diary.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.diary.AppointmentState;
import bg.registratura.diary.Appointments;
import bg.registratura.diary.BookedFor;
import bg.registratura.diary.Booking;
import bg.registratura.diary.Diary;
import bg.registratura.diary.Slot;
import bg.registratura.diary.TestUnits;
import bg.registratura.diary.Wanted;
import bg.registratura.exposure.Device;
import bg.registratura.exposure.Devices;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.html.NativeButton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DiaryViewTest {

    static final LocalDate TODAY = LocalDate.of(2125, 3, 6);

    @Autowired
    ApplicationContext house;

    @Autowired
    Diary diary;

    @Autowired
    Appointments appointments;

    @Autowired
    Patients patients;

    @Autowired
    Devices devices;

    @Autowired
    TestClock clock;

    Device unit;
    Screen screen;
    DiaryView view;

    @BeforeEach
    void open() {
        clock.set(Instant.parse("2125-03-06T08:00:00Z"));
        unit = TestUnits.unit(devices);
        screen = new Screen(house);
        view = screen.open(DiaryView.class);
        view.show(TODAY);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void booksAPatientFoundByNumber() {
        var known = (Registered) patients.register(TestPeople.named("Росица", "Пробна", "Записана"));
        pick("11:00");
        who("№ " + known.clientNumber());
        screen.see("diary.who.chosen", String.valueOf(known.clientNumber()));

        screen.press("diary.book");

        var booked = diary.again(TODAY).at(unit).getFirst();
        assertThat(booked.patient()).isEqualTo(known.id());
        assertThat(booked.slot().starts()).isEqualTo(LocalTime.of(11, 0));
        assertThat(booked.slot().minutes()).isEqualTo(15);
        assertThat(screen.everything()).contains("Записана, Росица Пробна");
    }

    @Test
    void booksAStrangerByNameAndTelephone() {
        pick("11:00");
        who("Небивала Измислена");
        screen.see("diary.who.nobody");
        screen.type("diary.phone", "0888 000 000");
        screen.choose("diary.examination", Examination.CBCT);
        assertThat(screen.field("diary.minutes").getValue()).isEqualTo("20");

        screen.press("diary.book");

        var booked = diary.again(TODAY).at(unit).getFirst();
        assertThat(booked.name()).isEqualTo("Небивала Измислена");
        assertThat(booked.phone()).isNotNull();
    }

    @Test
    void saysWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
        pick("11:00");
        screen.type("diary.who", TestPeople.egn());
        screen.type("diary.phone", "никой");
        screen.type("diary.start", "11:07");
        screen.press("diary.book");

        screen.see("diary.who.digits");
        screen.see("diary.phone.malformed");
        screen.see("diary.start.malformed");
        assertThat(diary.again(TODAY).at(unit)).isEmpty();
    }

    @Test
    void saysThatTheOtherDeskWasFaster() {
        pick("11:00");
        screen.type("diary.who", "Небивала Измислена");
        book("11:05");

        screen.press("diary.book");

        screen.see("diary.taken", "11:05", "11:20");
        assertThat(screen.field("diary.who").getValue()).isEqualTo("Небивала Измислена");
    }

    @Test
    void cancelsAndTakesItBack() {
        book("11:00");
        view.lookAgain();
        openCard();
        screen.press("diary.cancel");
        assertThat(diary.again(TODAY).at(unit)).isEmpty();

        screen.press("diary.undo");

        assertThat(diary.again(TODAY).at(unit)).hasSize(1);
    }

    @Test
    void movesToTheFreeTimeThatIsPicked() {
        book("11:00");
        view.lookAgain();
        openCard();
        screen.press("diary.move");

        pick("15:30");

        assertThat(diary.again(TODAY).at(unit).getFirst().slot().starts()).isEqualTo(LocalTime.of(15, 30));
        screen.press("diary.undo");
        assertThat(diary.again(TODAY).at(unit).getFirst().slot().starts()).isEqualTo(LocalTime.of(11, 0));
    }

    @Test
    void notesWhoDidNotCome() {
        book("11:00");
        view.lookAgain();
        openCard();

        screen.press("diary.miss");

        assertThat(diary.again(TODAY).fallen())
                .filteredOn(appointment -> appointment.slot().device().equals(unit.id()))
                .extracting(appointment -> appointment.state())
                .containsExactly(AppointmentState.NO_SHOW);
        screen.see("diary.fallen");
    }

    @Test
    void saysWhyADayIsClosed() {
        view.show(LocalDate.of(2125, 5, 1));

        screen.see("diary.closed.HOLIDAY");
    }

    void book(String at) {
        assertThat(appointments.book(new Wanted(
                        Slot.of(unit.id(), TODAY, LocalTime.parse(at), 15),
                        new BookedFor.OfCaller("Друга Измислена", null),
                        Examination.PANORAMIC,
                        null)))
                .isInstanceOf(Booking.Booked.class);
    }

    void who(String typed) {
        screen.type("diary.who", typed);
        _get(WhoField.class).look();
    }

    void pick(String time) {
        _click(_get(
                NativeButton.class,
                spec -> spec.withPredicate(button -> screen.text("diary.free", time, unit.name())
                        .equals(button.getElement().getAttribute("aria-label")))));
    }

    void openCard() {
        _click(_find(NativeButton.class).stream()
                .filter(button -> button.hasClassName("diary-booked"))
                .filter(button -> String.valueOf(button.getElement().getAttribute("data-key"))
                        .startsWith(unit.id().value().toString()))
                .findFirst()
                .orElseThrow());
    }
}
