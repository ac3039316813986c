package bg.registratura.imaging.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.registratura.Screen;
import bg.registratura.dicom.DiscDirectory;
import bg.registratura.dicom.PixelState;
import bg.registratura.dicom.Refusal;
import bg.registratura.imaging.Deliveries;
import bg.registratura.imaging.Given;
import bg.registratura.imaging.Given.Skip;
import bg.registratura.imaging.Given.Stop;
import bg.registratura.imaging.InstanceId;
import bg.registratura.imaging.Reception;
import bg.registratura.imaging.StudyId;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationContext;

class UploadPanelTest {

    final Deliveries deliveries = mock();
    final Screen screen = new Screen(mock(ApplicationContext.class));

    UploadPanel panel;
    int read;

    @BeforeEach
    void open() {
        MockVaadin.setup();
        UI.getCurrent().setLocale(Locale.of("bg"));
        panel = new UploadPanel(deliveries, () -> read++);
        UI.getCurrent().add(panel);
    }

    @AfterEach
    void close() {
        screen.close();
    }

    @Test
    void saysTroubleFirstAndEachKindUnderItsNumber() {
        kept(true);
        kept(true);
        panel.hear(new Given.Skipped("autorun.inf", Skip.OTHER));
        kept(false);
        panel.hear(new Given.Taken("IM4", new Reception.Refused(Refusal.ENDS_EARLY)));
        panel.hear(new Given.Stopped("disc.zip", Stop.LOCKED));

        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(
                        text("imaging.given.FAILED", 1),
                        text("imaging.given.REFUSED", 1),
                        text("imaging.given.WAITING", 1),
                        text("imaging.given.TAKEN", 2),
                        text("imaging.given.SKIPPED", 1));
        screen.see("imaging.stop.LOCKED");
        screen.see("imaging.refusal.ENDS_EARLY");
        assertThat(_find(Details.class).getLast().isOpened()).isFalse();
    }

    @Test
    void saysAtOnceWhyTheOnlyFileWasPassedOver() {
        panel.hear(new Given.Skipped("scan.jpg", Skip.FILM));

        panel.end();

        assertThat(_find(Details.class).getFirst().isOpened()).isTrue();
        screen.see("imaging.skip.FILM");
    }

    @Test
    void saysHowManyTheDiscLacks() {
        var disc = new Given.Listed(
                "DICOMDIR",
                new DiscDirectory(
                        List.of(new DiscDirectory.Listed("IM1", null), new DiscDirectory.Listed("IM2", "2.25.1"))));
        when(deliveries.missing(any(), any())).thenReturn(List.of("IM2"));
        panel.hear(disc);

        panel.end();

        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(text("imaging.given.MISSING.of", 1, 2));
        assertThat(read).isEqualTo(1);
    }

    @Test
    void aLongListIsCutAndCountedOn() {
        for (int i = 0; i < 130; i++) {
            panel.hear(new Given.Taken("IM" + i, new Reception.Refused(Refusal.NOT_DICOM)));
        }
        screen.see("imaging.given.more", 30);
        assertThat(screen.everything()).contains("IM99").doesNotContain("IM100");
    }

    @Test
    void whereMuchCameOnlyTroubleStaysListed() {
        for (int i = 0; i < 9; i++) {
            kept(false);
            panel.hear(new Given.Taken("IM" + i, new Reception.Refused(Refusal.NOT_DICOM)));
        }
        panel.end();

        assertThat(_find(Details.class)).extracting(Details::isOpened).containsExactly(true, false);
    }

    @Test
    void theNextGivingInBeginsAnew() {
        kept(true);
        panel.end();
        assertThat(_find(Details.class)).hasSize(1);

        panel.hear(new Given.Taken("IM9", new Reception.KeptBefore(new InstanceId(UUID.randomUUID()))));

        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(text("imaging.given.BEFORE", 1));
    }

    @Test
    void whatTheBrowserDidNotSendIsCountedAndHostileTellingIsHarmless() {
        var report = new DeliveryReport();
        UI.getCurrent().add(report);
        report.passedOver("250\nViewer/run.exe\n<b>x</b>", Skip.OTHER);
        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(text("imaging.given.SKIPPED", 250));

        report.passedOver("", Skip.OTHER);
        report.passedOver("-5\nx", Skip.UNREAD);
        report.passedOver("99999999999999\ny", Skip.UNREAD);
        assertThat(_find(Details.class))
                .extracting(Details::getSummaryText)
                .containsExactly(text("imaging.given.SKIPPED", 252));
    }

    private void kept(boolean assigned) {
        panel.hear(new Given.Taken(
                "IM1",
                new Reception.Kept(
                        new InstanceId(UUID.randomUUID()),
                        new StudyId(UUID.randomUUID()),
                        assigned,
                        PixelState.READABLE)));
    }

    private static String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
