package bg.registratura.results.ui;

import static com.github.mvysny.kaributesting.v10.LocatorJ._assertNone;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.DatabaseTest;
import bg.registratura.Screen;
import bg.registratura.TestClock;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Counts;
import bg.registratura.people.PatientId;
import bg.registratura.results.InventedPictures;
import bg.registratura.security.AccountId;
import bg.registratura.sharing.ChairCodes;
import bg.registratura.sharing.ChairRedemptions;
import bg.registratura.sharing.ChairSigns;
import bg.registratura.sharing.ChairTerm;
import bg.registratura.sharing.Redeeming.Open;
import bg.registratura.sharing.Redeeming.Unknown;
import bg.registratura.sharing.Sharing;
import bg.registratura.sharing.Showing.Shown;
import bg.registratura.sharing.TestOutsiders;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.QueryParameters;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The code on the patient's phone, and the field in which the dentist types it. */
@DatabaseTest
class ChairCodeScreensTest {

    static final Locale BULGARIAN = Locale.of("bg");

    @Autowired
    ApplicationContext house;

    @Autowired
    InventedPictures pictures;

    @Autowired
    ChairCodes codes;

    @Autowired
    ChairRedemptions redemptions;

    @Autowired
    Sharing sharing;

    @Autowired
    Relatives relatives;

    @Autowired
    DSLContext dsl;

    @Autowired
    TestClock clock;

    Screen screen;
    TestOutsiders outsiders;
    PatientId patient;
    AccountId account;
    StudyId study;

    @BeforeEach
    void aPatientStandsBesideTheChair() {
        clock.set(TestClock.START);
        screen = new Screen(house);
        outsiders = new TestOutsiders(dsl, clock);
        patient = outsiders.patient();
        study = pictures.add(patient, LocalDate.of(2125, 3, 5), 1);
        account = outsiders.enterToStay(patient);
    }

    @AfterEach
    void leave() {
        screen.close();
        outsiders.leave();
        clock.set(TestClock.START);
    }

    @Test
    void fillsThePageWithTheCodeAndSaysTheMinutesThatAreLeft() {
        showCode();

        screen.see("results.code.minutes", minutes(30));
        assertThat(signs().value()).hasSize(ChairSigns.LENGTH);
        assertThat(_get(Div.class, spec -> spec.withClasses("chair-code"))
                        .getElement()
                        .getAttribute("aria-label"))
                .isEqualTo(screen.text("results.code.spelled", signs().spelled()));
        clock.advance(Duration.ofMinutes(12).plusSeconds(1));
        look();
        screen.see("results.code.minutes", minutes(18));
        clock.advance(Duration.ofMinutes(18));
        look();
        screen.see("results.code.over");
        _assertNone(ChairCodeScreen.class);
    }

    @Test
    void saysWhoSeesThePicturesAtTheNextLookAndStopsItWithOneTap() {
        showCode();
        var dentist = outsiders.dentist("Zabova");
        outsiders.enter(dentist);
        assertThat(redemptions.redeem(signs())).isEqualTo(new Open(study));
        outsiders.enterAs(account, patient);
        look();

        screen.see("results.code.taken");
        assertThat(screen.everything()).contains(screen.text("results.dentist", "Testa", "Zabova"));
        screen.press("results.code.stop");

        assertThat(sharing.maySee(dentist, patient, study)).isFalse();
        screen.see("results.sharing.title");
    }

    @Test
    void endsTheCodeWhenItIsCancelledOrThePageIsLeft() {
        showCode();
        var cancelled = signs();
        screen.press("results.code.cancel");
        screen.see("results.sharing.title");
        screen.press("results.code");
        screen.press("results.code.show");
        var left = signs();
        UI.getCurrent().removeAll();

        outsiders.enter(outsiders.dentist("Zatvorena"));
        assertThat(redemptions.redeem(cancelled)).isInstanceOf(Unknown.class);
        assertThat(redemptions.redeem(left)).isInstanceOf(Unknown.class);
    }

    @Test
    void leadsTheDentistStraightToTheStudy() {
        var shown = (Shown) codes.show(patient, study, ChairTerm.WEEK);
        outsiders.enter(outsiders.dentist("Prava"));
        var opened = new ArrayList<Optional<StudyId>>();
        entry(opened);

        screen.type(
                "results.code.typed",
                shown.signs().first().toLowerCase(Locale.ROOT) + " - "
                        + shown.signs().last());
        screen.press("results.code.open");

        assertThat(opened).containsExactly(Optional.of(study));
        assertThat(screen.field("results.code.typed").getValue()).isEmpty();
    }

    @Test
    void tellsTheDentistWhatIsWrongAtTheFieldAndKeepsWhatWasTyped() {
        outsiders.enter(outsiders.dentist("Sgreshena"));
        entry(new ArrayList<>());

        complains("", "results.code.misread.EMPTY");
        complains("K7P", "results.code.misread.TOO_SHORT");
        complains("K7PM2HXYK", "results.code.misread.TOO_LONG");
        complains("K7PM2HX!", "results.code.misread.OTHER_SIGN");
        for (int left = 4; left > 0; left--) {
            complains("22222222", "results.code.unknown", Counts.of(BULGARIAN, left, "count.attempt"));
        }
        complains("22222222", "results.code.unknown.last");
        complains("22222222", "results.code.resting", "11:00");
    }

    @Test
    void showsTheListAnewWhenACodeGaveAllPictures() {
        var shown = (Shown) codes.show(patient, null, ChairTerm.TODAY);
        outsiders.enter(outsiders.dentist("Vsichki"));
        screen.open(DentistView.class).open(QueryParameters.empty());
        screen.see("results.dentist.empty");

        screen.type("results.code.typed", shown.signs().value());
        screen.press("results.code.open");

        screen.see("results.unread");
    }

    void complains(String typed, String key, Object... arguments) {
        screen.type("results.code.typed", typed);
        screen.press("results.code.open");
        assertThat(screen.field("results.code.typed").getErrorMessage()).isEqualTo(screen.text(key, arguments));
        assertThat(screen.field("results.code.typed").isInvalid()).isTrue();
        assertThat(screen.field("results.code.typed").getValue()).isEqualTo(typed);
    }

    void entry(List<Optional<StudyId>> opened) {
        screen.open(Empty.class).add(new ChairCodeEntry(redemptions, opened::add));
    }

    void showCode() {
        screen.open(SharingView.class)
                .show(Optional.of(study), relatives.whose(patient).orElseThrow());
        screen.press("results.code");
        screen.press("results.code.show");
    }

    void look() {
        _get(ChairCodeScreen.class).lookAgain();
    }

    ChairSigns signs() {
        return new ChairSigns(_find(_get(Div.class, spec -> spec.withClasses("chair-code")), Span.class).stream()
                .map(Span::getText)
                .collect(Collectors.joining()));
    }

    static String minutes(int left) {
        return Counts.of(BULGARIAN, left, "count.minute");
    }

    /** A page with nothing on it. */
    static class Empty extends Div {}
}
