package bg.registratura.imaging.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import bg.registratura.Screen;
import bg.registratura.dicom.Conversion;
import bg.registratura.dicom.FilmNote;
import bg.registratura.dicom.FilmRefusal;
import bg.registratura.dicom.PixelState;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.imaging.FilmGiven;
import bg.registratura.imaging.FilmOf;
import bg.registratura.imaging.Films;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.visit.Examination;
import bg.registratura.visit.OrderId;
import bg.registratura.visit.VisitId;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class FilmDialogTest {

    static final ExpectedOrder ANA = new ExpectedOrder(
            new OrderId(UUID.randomUUID()),
            new VisitId(UUID.randomUUID()),
            "2126-000007",
            3,
            "Ana",
            null,
            "Ivanova",
            LocalDate.of(1980, 2, 3),
            Examination.PANORAMIC,
            null,
            0);

    final Films films = mock();
    final Assignments assignments = mock();
    final Screen screen = new Screen(mock(ApplicationContext.class));
    final List<FilmGiven> heard = new ArrayList<>();

    FilmDialog dialog;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.of("bg"));
        when(assignments.today()).thenReturn(List.of(ANA));
        dialog = new FilmDialog(films, assignments, () -> {});
        dialog.open();
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void nothingIsTakenBeforeSomebodySaidWhoseItIs() throws IOException {
        screen.press("imaging.film.confirm");
        dialog.give("scan.png", InputStream.nullInputStream(), heard::add);

        assertThat(heard).containsExactly(new FilmGiven.Orderless("scan.png"));
        verifyNoInteractions(films);

        choose();
        dialog.give("scan.png", InputStream.nullInputStream(), heard::add);
        verifyNoInteractions(films);
    }

    @Test
    void whatWasConfirmedCountsUntilAnotherIsChosen() throws IOException {
        choose();
        screen.press("imaging.film.confirm");
        screen.see("imaging.film.whose", "Ana Ivanova", Dates.day(ANA.birthDate()), ANA.accessionNumber());

        dialog.give("scan.png", InputStream.nullInputStream(), heard::add);
        verify(films)
                .give(eq(new FilmOf(ANA.order(), Examination.PANORAMIC, Conversion.DI)), eq("scan.png"), any(), any());

        screen.press("imaging.film.back");
        dialog.give("scan.png", InputStream.nullInputStream(), heard::add);
        assertThat(heard).containsExactly(new FilmGiven.Orderless("scan.png"));
    }

    @Test
    void saysWhatWasDoneToItAndWhyItIsNotTaken() {
        var upload = new FilmUpload((name, in, hearing) -> {});
        UI.getCurrent().add(upload);
        var kept = new Reception.Kept(
                new InstanceId(UUID.randomUUID()), new StudyId(UUID.randomUUID()), true, PixelState.READABLE);
        upload.hear(new FilmGiven.Wrapped("a.jpg", kept, Set.of(FilmNote.values())));
        for (var note : FilmNote.values()) {
            screen.see("imaging.film.note." + note.name());
        }
        for (var reason : FilmRefusal.values()) {
            upload.hear(new FilmGiven.Refused("b.jpg", reason));
            screen.see("imaging.film.refusal." + reason.name());
        }
    }

    private void choose() {
        ComboBox<ExpectedOrder> order = screen.field(ComboBox.class, "imaging.film.order");
        order.setValue(ANA);
        RadioButtonGroup<Conversion> origin = screen.field(RadioButtonGroup.class, "imaging.film.conversion");
        origin.setValue(Conversion.DI);
    }
}
