package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DayPickerTest {

    @BeforeEach
    void open() {
        MockVaadin.setup();
    }

    @AfterEach
    void close() {
        MockVaadin.tearDown();
    }

    @Test
    void speaksBulgarianFromMondayOn() {
        UI.getCurrent().setLocale(Locale.of("bg"));
        var words = new DayPicker("x").getI18n();

        assertThat(words.getMonthNames()).hasSize(12).startsWith("януари").endsWith("декември");
        assertThat(words.getWeekdays()).hasSize(7).startsWith("неделя", "понеделник");
        assertThat(words.getWeekdaysShort()).hasSize(7).startsWith("нд", "пн");
        assertThat(words.getFirstDayOfWeek()).isEqualTo(1);
        assertThat(words.getCancel()).isEqualTo("Затвори");
    }

    @Test
    void speaksEnglishWithTheSameOrderOfDayMonthAndYear() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        var words = new DayPicker("x").getI18n();

        assertThat(words.getMonthNames()).startsWith("January");
        assertThat(words.getDateFormats()).startsWith("dd.MM.yyyy");
        assertThat(words.getCancel()).isEqualTo("Close");
    }
}
