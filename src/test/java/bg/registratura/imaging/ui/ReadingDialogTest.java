package bg.registratura.imaging.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import bg.registratura.Screen;
import bg.registratura.dicom.Lettering;
import bg.registratura.dicom.Repertoire;
import bg.registratura.imaging.Readings;
import bg.registratura.imaging.Readings.Reading;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.Unassigned;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class ReadingDialogTest {

    static final Reading WRONG = new Reading(Repertoire.AS_DECLARED, "XYZ");
    static final Reading RIGHT = new Reading(Repertoire.ISO_IR_144, "Ana");
    static final Unassigned STUDY = new Unassigned(
            new StudyId(UUID.randomUUID()),
            0,
            "PX",
            Instant.EPOCH,
            Instant.EPOCH,
            "?",
            Lettering.DOUBTFUL,
            null,
            null,
            null);

    final Readings readings = mock();
    final Screen screen = new Screen(mock(ApplicationContext.class));

    int changed;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.of("bg"));
        when(readings.of(STUDY.id())).thenReturn(List.of(WRONG, RIGHT));
        when(readings.choose(any(), any())).thenReturn(true);
        new ReadingDialog(readings, STUDY, () -> changed++).open();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void whoeverCanReadChooses() {
        screen.press("imaging.reading.do");
        verify(readings, never()).choose(any(), any());

        RadioButtonGroup<Reading> name = screen.field(RadioButtonGroup.class, "imaging.reading.name");
        name.setValue(RIGHT);
        screen.press("imaging.reading.do");

        verify(readings).choose(STUDY, Repertoire.ISO_IR_144);
        assertThat(changed).isEqualTo(1);
    }
}
