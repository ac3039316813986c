package bg.registratura.dose.ui;

import static bg.registratura.consent.ConsentRows.DAY;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.dose.DoseRows;
import bg.registratura.dose.PatientGroup;
import bg.registratura.dose.Quantity;
import bg.registratura.dose.ReferenceLevels;
import bg.registratura.security.Role;
import bg.registratura.security.TestStaff;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Html;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
class DoseViewTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    TestStaff staff;

    @Autowired
    TestClock clock;

    @Autowired
    ReferenceLevels levels;

    @Autowired
    JdbcTemplate sql;

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
    void drawsChartsWithTheirTablesAndNamesNobody() {
        var rows = new DoseRows(sql);
        rows.exposed(DAY.minusYears(44), "80");
        rows.exposed(DAY.minusYears(9), "60");

        screen.open(DoseView.class);
        screen.choose("dose.from", DAY);
        screen.choose("dose.to", DAY);
        screen.press("dose.show");

        var charts = _find(Html.class).stream().map(Html::getInnerHtml).toList();
        assertThat(charts).hasSizeGreaterThanOrEqualTo(5).allSatisfy(chart -> assertThat(chart)
                .contains("<svg role=\"img\" aria-label=\""));
        screen.see("dose.table.medians");
        screen.see("dose.finding.NO_LEVEL");
        assertThat(screen.everything()).contains(rows.room).doesNotContain("Vyara");
    }

    @Test
    void saysWhatWouldStandWhereNothingWasExposed() {
        screen.open(DoseView.class);
        screen.choose("dose.from", DAY.minusYears(90));
        screen.choose("dose.to", DAY.minusYears(80));
        screen.press("dose.show");

        screen.see("dose.empty");
    }

    @Test
    void keepsTheDaysAndSaysWhatIsWrongWithThem() {
        screen.open(DoseView.class);
        screen.choose("dose.from", DAY);
        screen.choose("dose.to", DAY.minusDays(1));
        screen.press("dose.show");

        assertThat(((com.vaadin.flow.component.datepicker.DatePicker)
                                screen.field(com.vaadin.flow.component.datepicker.DatePicker.class, "dose.to"))
                        .getErrorMessage())
                .isEqualTo(screen.text("dose.to.before"));
    }

    @Test
    void entersALevelWithItsSource() {
        screen.open(LevelsView.class);
        screen.press("dose.level.add");
        screen.press("dose.save");
        screen.see("dose.level.source.required");

        screen.choose("dose.column.examination", Examination.CEPH_PA);
        screen.choose("dose.column.group", PatientGroup.CHILD);
        screen.choose("dose.column.quantity", Quantity.DOSE_AREA_PRODUCT);
        screen.choose("dose.column.level", new BigDecimal("25"));
        screen.choose("dose.level.kind", false);
        screen.type("dose.column.source", "Invented survey 2125");
        screen.press("dose.save");

        screen.see("dose.level.orientation");
        assertThat(levels.all())
                .anySatisfy(level -> assertThat(level.source().text()).isEqualTo("Invented survey 2125"));
        assertThat(levels.today())
                .isEqualTo(clock.instant().atZone(ZoneOffset.UTC).toLocalDate());
    }
}
