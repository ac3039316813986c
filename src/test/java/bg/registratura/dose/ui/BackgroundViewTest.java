package bg.registratura.dose.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.dose.DoseFigures;
import bg.registratura.dose.PatientGroup;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One enters a figure, another approves it. */
@DatabaseTest
class BackgroundViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestStaff staff;

    @Autowired
    DoseFigures figures;

    Screen screen;

    @BeforeEach
    void comeIn() {
        screen = new Screen(house);
        staff.hire(Role.PHYSICIST).sitsDown();
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    void aFigureIsEnteredByOneAndApprovedByAnother() {
        var source = "Invented " + UUID.randomUUID();
        screen.open(BackgroundView.class);
        screen.press("dose.figure.add");
        screen.press("dose.save");
        screen.see("dose.figure.source.required");
        screen.choose("dose.column.examination", Examination.CEPH_PA);
        screen.choose("dose.column.group", PatientGroup.CHILD);
        screen.choose("dose.column.value", new BigDecimal("9000"));
        screen.type("dose.column.source", source);
        screen.press("dose.save");
        screen.see("dose.figure.bounds", "0,1", "5000", "\u00b5Sv");
        screen.choose("dose.column.value", new BigDecimal("6"));
        screen.press("dose.save");

        screen.see("dose.figure.waits");
        assertThat(screen.everything()).contains(source);
        assertThat(approvals()).isEmpty();

        staff.hire(Role.REPORTING_PHYSICIAN).sitsDown();
        screen.open(BackgroundView.class);
        assertThat(_find(Button.class, button -> button.withText(screen.text("dose.figure.add"))))
                .isEmpty();
        _click(approvals().getFirst());

        assertThat(figures.all())
                .filteredOn(figure -> figure.source().text().equals(source))
                .singleElement()
                .satisfies(figure -> assertThat(figure.counts()).isTrue());
    }

    private List<Button> approvals() {
        return _find(
                Button.class,
                button -> button.withPredicate(one -> one.getText().equals(screen.text("dose.figure.approve"))
                        && one.getAriaLabel().orElse("").contains(screen.text("visit.examination.CEPH_PA"))));
    }
}
