package bg.registratura.retention.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.people.Registration.Registered;
import bg.registratura.people.TestPeople;
import bg.registratura.retention.Terms;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import com.vaadin.flow.component.button.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class HoldsViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    Patients patients;

    @Autowired
    Terms terms;

    @Autowired
    TestStaff staff;

    Screen screen;
    PatientId patient;
    String number;

    @BeforeEach
    void comeIn() {
        screen = new Screen(house);
        At.desk(Role.RECEPTION);
        patient = ((Registered) patients.register(TestPeople.somebody())).id();
        number = String.valueOf(patients.find(patient).orElseThrow().clientNumber());
        staff.hire(Role.DPO).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void placesAHoldAndKeepsWhatWasTypedUntilItIsComplete() {
        screen.open(HoldsView.class);
        screen.press("retention.hold.place");
        screen.type("retention.hold.case-number", "77/2125 г.");
        pressPlace();
        screen.see("retention.required");
        screen.see("retention.hold.whose.required");

        screen.type("retention.hold.whose", number);
        screen.press("retention.hold.find");
        screen.press("retention.hold.choose");
        screen.type("retention.hold.authority", "Районен съд");
        screen.type("retention.hold.reason", "Иск за обезщетение");
        pressPlace();

        assertThat(terms.isHeld(patient)).isTrue();
        screen.see("retention.hold.case", "77/2125 г.", "Районен съд", "Иск за обезщетение");
    }

    @Test
    void saysWhenNobodyIsFound() {
        screen.open(HoldsView.class);
        screen.press("retention.hold.place");
        screen.type("retention.hold.whose", "Несъществуваща Никоя Никъде");
        screen.press("retention.hold.find");

        screen.see("retention.hold.nobody");
    }

    /** The one in the dialog: the page's own bears the same words. */
    private void pressPlace() {
        _click(_get(_get(HoldDialog.class), Button.class, spec -> spec.withText(screen.text("retention.hold.place"))));
    }
}
