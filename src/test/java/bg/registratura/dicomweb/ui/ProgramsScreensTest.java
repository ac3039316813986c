package bg.registratura.dicomweb.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.At;
import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.dicomweb.OwnPrograms;
import bg.registratura.dicomweb.ProgramLife;
import bg.registratura.dicomweb.ProgramToken;
import bg.registratura.dicomweb.Stations;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.security.Role;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import java.sql.Timestamp;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@DatabaseTest
@DisplayName("The screens of tokens")
class ProgramsScreensTest {

    static final String PLANNER = "Програма за планиране";

    @Autowired
    ApplicationContext house;

    @Autowired
    OwnPrograms programs;

    @Autowired
    Stations stations;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    TestClock clock;

    Screen screen;

    @BeforeEach
    void begin() {
        clock.set(TestClock.START);
        screen = new Screen(house);
    }

    @AfterEach
    void leave() {
        screen.close();
        At.theDoor();
    }

    @Test
    @DisplayName("make a dentist's one, show it once, list it and end it after a question")
    void aDentistsToken() {
        var life = new ProgramLife(house);
        life.enter(life.dentist("Programirana"));
        screen.open(OwnProgramsView.class);
        screen.see("dicomweb.tokens.none");

        screen.press("dicomweb.make");
        screen.see("dicomweb.name.required");
        assertThat(_find(Dialog.class)).isEmpty();

        screen.type("dicomweb.name", PLANNER);
        _setValue(_get(DatePicker.class), programs.today().plusYears(1).plusDays(1));
        screen.press("dicomweb.make");
        assertThat(_get(DatePicker.class).isInvalid()).isTrue();
        assertThat(screen.field("dicomweb.name").getValue())
                .as("what was typed stays")
                .isEqualTo(PLANNER);

        _setValue(_get(DatePicker.class), programs.today().plusDays(ProgramToken.USUAL_DAYS));
        screen.press("dicomweb.make");
        assertThat(screen.field("dicomweb.secret").getValue()).startsWith("rgdw_");
        screen.press("dicomweb.secret.done");
        assertThat(_find(Dialog.class)).isEmpty();
        screen.see("dicomweb.row.unused", Dates.day(Languages.BULGARIAN, programs.today()));
        assertThat(screen.everything()).contains(PLANNER).doesNotContain("rgdw_");

        screen.press("dicomweb.revoke");
        screen.press("dicomweb.revoke.leave");
        assertThat(programs.all()).hasSize(1);
        screen.press("dicomweb.revoke");
        screen.press("dicomweb.revoke.do");
        assertThat(programs.all()).isEmpty();
        screen.see("dicomweb.tokens.none");
    }

    @Test
    @DisplayName("ask of which unit a station is before anything else")
    void aStationsToken() {
        var unit = UUID.randomUUID();
        sql.update(
                "insert into device (device_id, name, serial_number, room, registered_at) values (?, 'Station', ?, '1', ?)",
                unit.toString(),
                unit.toString(),
                Timestamp.from(clock.instant()));
        At.desk(Role.TECHNICIAN);
        int before = stations.all().size();
        screen.open(StationsView.class);

        screen.press("dicomweb.make");
        ComboBox<Device> choice = screen.field(ComboBox.class, "dicomweb.stations.unit");
        assertThat(choice.isInvalid()).isTrue();
        screen.see("dicomweb.stations.name.required");

        _setValue(
                choice,
                stations.units().stream()
                        .filter(one -> one.id().value().equals(unit))
                        .findFirst()
                        .orElseThrow());
        screen.type("dicomweb.stations.name", PLANNER);
        screen.press("dicomweb.make");
        assertThat(screen.field("dicomweb.secret").getValue()).startsWith("rgst_");
        screen.press("dicomweb.secret.done");
        assertThat(stations.all()).hasSize(before + 1);
        assertThat(_find(Button.class, spec -> spec.withText(screen.text("dicomweb.revoke"))))
                .hasSize(before + 1);
    }
}
