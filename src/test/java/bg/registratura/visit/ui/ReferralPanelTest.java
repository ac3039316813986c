package bg.registratura.visit.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.security.Role;
import bg.registratura.visit.Examination;
import bg.registratura.visit.Orders;
import bg.registratura.visit.Payer;
import bg.registratura.visit.Region;
import bg.registratura.visit.Visit;
import bg.registratura.visit.Visits;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ReferralPanelTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Visits visits;

    @Autowired
    Orders orders;

    @Autowired
    ReferralPanel panel;

    @Autowired
    TestClock clock;

    Screen screen;
    Visit visit;

    @BeforeEach
    void open() {
        clock.set(TestClock.START);
        At.desk(Role.RECEPTION);
        visit = visits.open(((Registered) patients.register(TestPeople.somebody())).id());
        screen = new Screen(house);
        screen.open(Div.class).add(panel.panel(visit, () -> {}));
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void marksTeethOnTheChartAndInTheField() {
        screen.choose("visit.examination", Examination.INTRAORAL);
        screen.type("visit.teeth", "36");
        assertThat(isMarked("36")).isTrue();

        press("37");
        press("36");

        assertThat(screen.field("visit.teeth").getValue()).isEqualTo("37");
        assertThat(isMarked("36")).isFalse();
        assertThat(_find(NativeButton.class)).hasSize(32 + 20);
    }

    @Test
    void takesRegionPayerAndTheNationalNumber() {
        screen.choose("visit.examination", Examination.CBCT);
        screen.choose("visit.region", Region.UPPER_JAW);
        screen.type("visit.question", "Имплант");
        screen.type("visit.referral.national", "1234");
        screen.choose("visit.payer", Payer.NHIF);
        screen.type("visit.referral.date", "01.01.2125");
        assertThat(screen.field("visit.referral.date").getHelperText())
                .isEqualTo(screen.text("visit.referral.date.late"));
        screen.press("visit.referral.take");
        screen.see("visit.referral.national.malformed");
        assertThat(orders.of(visit.id())).isEmpty();

        screen.type("visit.referral.national", "1234-5678-9abc");
        screen.press("visit.referral.take");

        var referral = orders.of(visit.id()).getFirst().referral();
        assertThat(referral.region()).isEqualTo(Region.UPPER_JAW);
        assertThat(referral.paper().payer()).isEqualTo(Payer.NHIF);
        assertThat(referral.paper().nationalNumber().value()).isEqualTo("123456789ABC");
    }

    static void press(String tooth) {
        _click(_get(NativeButton.class, spec -> spec.withText(tooth)));
    }

    static boolean isMarked(String tooth) {
        var button = _get(NativeButton.class, spec -> spec.withText(tooth));
        return "true".equals(button.getElement().getAttribute("aria-pressed"));
    }
}
