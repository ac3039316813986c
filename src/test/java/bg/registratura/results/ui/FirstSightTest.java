package bg.registratura.results.ui;

import static bg.registratura.schema.Tables.STUDY_LOOK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import bg.registratura.DatabaseTest;
import bg.registratura.Quality;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.sharing.TestOutsiders;
import bg.registratura.shell.XRayViewer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.jooq.DSLContext;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@DisplayName("The first answer of a study's page")
class FirstSightTest {

    @Autowired
    ApplicationContext house;

    @Autowired
    FirstSight sight;

    @Autowired
    InventedPictures pictures;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    TestOutsiders outsiders;
    PatientId patient;
    StudyId study;

    @BeforeEach
    void aPatientWithAPicture() {
        screen = new Screen(house);
        screen.open(Div.class);
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 1);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
    }

    @Test
    @DisplayName(
            "holds the picture and the sentence that always stands beside it, and is one look with the page behind it")
    void isOneLookWithItsPage() {
        outsiders.enter(patient);

        var answer = answered("/results/" + study.value());
        var figure = answer.getElementById("first-sight");

        assertThat(figure.selectFirst("img").attr("src")).startsWith("data:image/jpeg;base64,");
        assertThat(figure.selectFirst("img").attr("alt")).isNotBlank();
        assertThat(figure.selectFirst("img").attr("data-description")).contains("\"photometric\":\"MONOCHROME2\"");
        assertThat(answer.select("script[type=module]").eachAttr("src")).containsExactly("viewer/first-sight.js");
        assertThat(figure.text())
                .contains(screen.text(XRayViewer.NOT_FOR_DIAGNOSIS), screen.text("shell.viewer.preview"));
        assertThat(looks()).isOne();
        assertThat(sight.open(study)).isPresent();
        assertThat(looks()).isOne();
        assertThat(sight.open(study)).isPresent();
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    @DisplayName("that never became a page leaves the next opening a look of its own")
    void isForgottenWhenItsPageDoesNotCome() {
        outsiders.enter(patient);
        answered("/results/" + study.value());
        clock.advance(Duration.ofMinutes(2));

        assertThat(sight.open(study)).isPresent();
        assertThat(looks()).isEqualTo(2);
    }

    @Test
    @Quality(62)
    @DisplayName("holds nothing of another's, nothing on the other role's page, nothing on other pages")
    void holdsNothingOfAnothers() {
        var others = pictures.add(outsiders.patient(), LocalDate.of(2125, 3, 5), 1);
        outsiders.enter(patient);

        assertThat(answered("/results/" + others.value()).getElementById("first-sight"))
                .isNull();
        assertThat(answered("/dentist/" + study.value()).getElementById("first-sight"))
                .isNull();
        assertThat(answered("/results/" + study.value() + "/sharing").getElementById("first-sight"))
                .isNull();
        assertThat(answered("/results").getElementById("first-sight")).isNull();
        outsiders.leave();
        assertThat(answered("/results/" + study.value()).getElementById("first-sight"))
                .isNull();
        assertThat(looks()).isZero();
    }

    Document answered(String path) {
        var request = mock(VaadinRequest.class);
        when(request.getPathInfo()).thenReturn(path);
        var document = Document.createShell("");
        sight.show(new IndexHtmlResponse(request, mock(VaadinResponse.class), document));
        return document;
    }

    int looks() {
        return dsl.select(STUDY_LOOK.LOOKS)
                .from(STUDY_LOOK)
                .where(STUDY_LOOK.STUDY_ID.eq(study))
                .fetchOptional(STUDY_LOOK.LOOKS)
                .orElse(0);
    }
}
