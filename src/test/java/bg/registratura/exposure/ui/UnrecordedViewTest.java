package bg.registratura.exposure.ui;

import static bg.registratura.consent.ConsentRows.DAY;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.consent.ConsentRows;
import bg.registratura.exposure.ReportRows;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.shell.Errands;
import com.vaadin.flow.component.html.ListItem;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class UnrecordedViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestStaff staff;

    @Autowired
    JdbcTemplate sql;

    Screen screen;
    ConsentRows rows;
    ReportRows told;
    UUID report;

    @BeforeEach
    void studyThatNobodyRecorded() {
        rows = new ConsentRows(sql, DAY.minusYears(44));
        rows.granted();
        told = new ReportRows(rows);
        report = told.report(Map.of());
        screen = new Screen(house);
    }

    @AfterEach
    void close() {
        screen.close();
        At.theDoor();
    }

    @Test
    void listsItWithoutANameAndSaysWhatIsToBeDone() {
        staff.hire(Role.TECHNICIAN).sitsDown();
        screen.open(UnrecordedView.class);

        assertThat(row()).contains(screen.text("exposure.unrecorded.record"));
        assertThat(screen.everything()).doesNotContain("Vyara");
        screen.seeNot("exposure.aside");
        assertThat(house.getBean(Errands.class).lines().isVisible()).isTrue();
    }

    @Test
    void asksAPhysicianToConfirmWhatAnotherDoubts() {
        told.doubt(report, rows.account);
        staff.hire(Role.TECHNICIAN).sitsDown();
        screen.open(UnrecordedView.class);
        assertThat(row()).contains(screen.text("exposure.unrecorded.waits"));
        screen.close();

        var physician = staff.hire(Role.REPORTING_PHYSICIAN);
        physician.sitsDown();
        screen.open(UnrecordedView.class);
        assertThat(row()).contains(screen.text("exposure.unrecorded.confirm"));
        screen.close();

        told.outcome(
                report,
                "DISMISSED",
                Map.of(
                        "reason",
                        "twice " + number(),
                        "settled_by",
                        physician.account().value()));
        screen.open(UnrecordedView.class);
        assertThat(row()).isEmpty();
        screen.see("exposure.aside");
        assertThat(screen.everything()).contains("twice " + number());
    }

    /** What the list says of it. */
    private String row() {
        return _find(ListItem.class).stream()
                .map(row -> row.getElement().getTextRecursively())
                .filter(row -> row.contains(number()))
                .findFirst()
                .orElse("");
    }

    private String number() {
        return rows.order.toString().substring(0, 16);
    }
}
