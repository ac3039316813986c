package bg.registratura.frontdesk.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.frontdesk.DeskDay;
import bg.registratura.frontdesk.QueueDesk;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.queue.ParkReason;
import bg.registratura.queue.Place;
import bg.registratura.security.Role;
import bg.registratura.visit.NoticeInForce;
import bg.registratura.visit.PrivacyNotices;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What one desk does while the same visit is open at another; the other desk of these tests is the services themselves. */
@DatabaseTest
class TwoDesksTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    DeskDay day;

    @Autowired
    QueueDesk other;

    @Autowired
    PrivacyNotices notices;

    @Autowired
    NoticeInForce notice;

    @Autowired
    TestClock clock;

    Screen screen;
    Visit visit;

    @BeforeEach
    void openOneVisit() {
        clock.set(TestClock.START.plus(Duration.ofDays(700)));
        At.desk(Role.RECEPTION);
        var known = (Registered) patients.register(TestPeople.somebody());
        visit = visits.open(known.id());
        screen = new Screen(house);
        screen.open(DeskView.class).setParameter(null, known.id().value().toString());
        screen.see("visit.notice.awaited");
    }

    @AfterEach
    void close() {
        screen.close();
        other.hide(this);
        visits.close(visit.id());
    }

    @Test
    void saysHowLongSomebodyWaits() {
        clock.advance(Duration.ofMinutes(12));
        lookAgain();
        screen.see("frontdesk.waits", 12);

        clock.advance(Duration.ofMinutes(5));
        lookAgain();

        screen.see("frontdesk.waits.long", 17);
    }

    @Test
    void saysWhoElseHasTheVisitOpen() {
        other.show(this, visit.id());
        lookAgain();
        screen.see("frontdesk.elsewhere.open", "М. Тестова");

        other.hide(this);
        lookAgain();

        screen.seeNot("frontdesk.elsewhere.open", "М. Тестова");
    }

    @Test
    void saysThatTheStepWasDoneMeanwhileAndGoesOnWhenTold() {
        notices.give(visit, notice.version(), Locale.of("bg"));
        lookAgain();
        screen.see("frontdesk.elsewhere.done");
        screen.see("frontdesk.notice.give");

        screen.press("frontdesk.elsewhere.go-on");

        screen.seeNot("frontdesk.elsewhere.done");
        screen.see("identity.state.awaited");
        assertThat(screen.field("identity.country").isVisible()).isTrue();
    }

    @Test
    void keepsWhatWasTypedWhenTheVisitIsClosedElsewhere() {
        screen.press("frontdesk.notice.give");
        screen.type("identity.country", "UTO");
        visits.close(visit.id());

        lookAgain();

        screen.see("frontdesk.elsewhere.closed");
        assertThat(screen.field("identity.country").getValue()).isEqualTo("UTO");
        screen.press("frontdesk.elsewhere.go-on");
        screen.see("frontdesk.welcome");
    }

    @Test
    void doesNotBlameAnotherDeskForItsOwnAct() {
        screen.press("frontdesk.notice.give");
        lookAgain();

        screen.seeNot("frontdesk.elsewhere.done");
    }

    @Test
    void callsTheTicketAndIsToldWhenItWasCalledAlready() {
        other.call(visit, new Place(Place.Kind.DESK, "2"), 0);

        screen.press("frontdesk.call");
        assertThat(day.standing(visit).calls()).isEqualTo(1);
        screen.press("frontdesk.call");

        assertThat(day.standing(visit).calls()).isEqualTo(2);
    }

    @Test
    void leavesTheVisitForLaterAndPicksItUp() {
        screen.press("frontdesk.park");
        screen.press("queue.parked." + ParkReason.DOCUMENT);
        screen.see("frontdesk.parked.title", String.valueOf(visit.ticket()));
        screen.see("frontdesk.parked", screen.text("queue.parked.DOCUMENT"));

        screen.press("frontdesk.pick-up");

        screen.see("visit.notice.awaited");
        assertThat(day.standing(visit).parked()).isNull();
    }

    @Test
    void seesThatTheOtherDeskPickedItUp() {
        screen.press("frontdesk.park");
        screen.press("queue.parked.AWAY");
        other.pickUp(visit);

        lookAgain();

        screen.seeNot("frontdesk.parked.title", String.valueOf(visit.ticket()));
    }

    void lookAgain() {
        _get(DayColumn.class).lookAgain();
        assertThat(UI.getCurrent()).isNotNull();
    }
}
