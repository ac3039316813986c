package bg.registratura.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.dicom.BurnedIn;
import bg.registratura.disclosure.ExportPurpose;
import bg.registratura.results.InventedPictures;
import bg.registratura.results.Viewing;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.Kiosk;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.server.VaadinSession;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a person is offered to take along. */
@DatabaseTest
class DownloadsTest {

    static final LocalDate DAY = LocalDate.of(2125, 3, 5);

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    Viewing viewing;

    @Autowired
    Offers offers;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    TestOutsiders outsiders;

    @BeforeEach
    void screen() {
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    void allOfItComesFirstWithHowMuchItIs() {
        var patient = outsiders.patient();
        var study = pictures.add(patient, DAY, 12);
        outsiders.enter(patient);
        screen.open(ResultsView.class);

        UI.getCurrent().add(offers.of(viewing.open(study).orElseThrow()).orElseThrow());

        assertThat(links().getFirst()).startsWith("images/studies/" + study.value() + "/archive.zip?lang=bg");
        assertThat(screen.everything()).contains("12\u00a0снимки · 0,1\u00a0MB");
        screen.seeNot("results.download.dicom");
    }

    @Test
    void ofSeveralStudiesThoseThatAreChosenAreTaken() {
        var patient = outsiders.patient();
        var one = pictures.add(patient, DAY, 1);
        var other = pictures.add(patient, DAY.plusDays(1), 1);
        outsiders.enter(patient);

        screen.open(ResultsView.class).open(Optional.empty());
        screen.see("results.take.title");
        assertThat(taken()).contains("study=" + one.value(), "study=" + other.value());
        CheckboxGroup<Object> which = screen.field(CheckboxGroup.class, "results.take.which");
        which.setValue(Set.of(which.getListDataView().getItem(1)));

        assertThat(taken())
                .contains("study=" + one.value())
                .doesNotContain(other.value().toString());
        which.clear();
        assertThat(links()).noneMatch(link -> link.contains("archive.zip"));
        screen.see("results.take.none");
    }

    @Test
    void ofOneStudyThereIsNothingToChoose() {
        var patient = outsiders.patient();
        pictures.add(patient, DAY, 1);
        outsiders.enter(patient);

        screen.open(ResultsView.class).open(Optional.empty());

        screen.seeNot("results.take.title");
    }

    @Test
    void atTheKioskNothingIsOffered() {
        var patient = outsiders.patient();
        var study = pictures.add(patient, DAY, 1);
        pictures.add(patient, DAY.plusDays(1), 1);
        outsiders.enter(patient);
        screen.open(ResultsView.class);
        VaadinSession.getCurrent().getSession().setAttribute(Kiosk.MARK, true);

        assertThat(offers.of(viewing.open(study).orElseThrow())).isEmpty();
        assertThat(offers.several(patient)).isEmpty();
    }

    @Test
    void withoutThePersonItIsGivenOnceItIsSaidWhatFor() {
        var patient = outsiders.patient();
        var study = pictures.add(patient, DAY, 1);
        outsiders.enter(patient);
        screen.open(ResultsView.class);
        new NamelessDialog(viewing.open(study).orElseThrow().study(), BurnedIn.MAYBE).open();

        screen.see("results.nameless.warn.MAYBE");
        screen.see("results.nameless.choose");
        screen.seeNot("results.nameless.take");
        screen.choose("results.nameless.purpose", ExportPurpose.TEACHING);

        screen.seeNot("results.nameless.choose");
        assertThat(links())
                .contains("images/studies/" + study.value() + "/deidentified.zip?purpose=" + ExportPurpose.TEACHING);
    }

    String taken() {
        return links().stream()
                .filter(link -> link.contains("archive.zip"))
                .findFirst()
                .orElseThrow();
    }

    /** The links one sees. */
    static List<String> links() {
        return _find(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
