package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Counts;
import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.Locale;

/** The dentist before the screen of the practice. */
final class AtThePractice {

    private final Person dentist;

    AtThePractice(Person dentist) {
        this.dentist = dentist;
    }

    void seesNothingYet() {
        dentist.isAt("/terms");
        dentist.see("terms.title");
        dentist.picture("31-dentist-terms");
        dentist.press("terms.accept");
        dentist.isAt("/dentist");
        dentist.see("results.dentist.empty");
        dentist.picture("32-dentist-empty");
    }

    /** Looks at the picture and takes it along as the unit made it. */
    byte[] looksAndDownloads() throws IOException {
        dentist.open("dentist");
        dentist.see("results.unread");
        dentist.picture("32-dentist");
        dentist.page().locator(".study-card").click();
        dentist.see("shell.viewer.full");
        dentist.picture("32-dentist-study");
        dentist.press("results.download.more");
        return dentist.download("results.download.dicom");
    }

    /** Draws a length over the picture, reads how far it may be believed, and lets the patient see it. */
    void measuresAndShares() {
        dentist.press("shell.marks.length");
        dentist.see("shell.marks.length.hint");
        var stage = dentist.page().locator("x-ray-viewer .stage").boundingBox();
        var mouse = dentist.page().mouse();
        mouse.move(stage.x + stage.width * 0.4, stage.y + stage.height * 0.5);
        mouse.down();
        mouse.move(stage.x + stage.width * 0.5, stage.y + stage.height * 0.5);
        mouse.move(stage.x + stage.width * 0.6, stage.y + stage.height * 0.5);
        mouse.up();
        dentist.see("shell.marks.caveat.panoramic");
        dentist.see("shell.marks.kept");
        dentist.picture("32-dentist-marks");

        dentist.page().reload();
        dentist.see("shell.viewer.full");
        dentist.see("shell.marks.caveat.panoramic");
        dentist.page().locator("x-ray-viewer .mark-acts input").check();
        dentist.page().waitForFunction(EVERYTHING_CAME);
    }

    private static final String EVERYTHING_CAME =
            "() => Object.values(window.Vaadin?.Flow?.clients ?? {}).every((one) => !one.isActive?.())";

    /** The page is still open, and empties by itself; everything else that is asked for is refused. */
    void isRefused(String study) {
        dentist.see("results.ended");
        dentist.picture("34-dentist-ended");
        assertThat(dentist.status("images/studies/" + study + "/archive.zip")).isIn(403, 404);
        dentist.forgiveComplaints();
        dentist.open("dentist");
        dentist.see("results.dentist.empty");
    }

    /** Types what stands on the patient's phone, a wrong one first, and is before the picture. */
    void typesTheCode(String code) {
        dentist.open("dentist");
        dentist.type("results.code.typed", "2222 2222");
        dentist.press("results.code.open");
        dentist.see("results.code.unknown", Counts.of(Locale.of("bg"), 4, "count.attempt"));
        dentist.picture("36-dentist-wrong-code");
        dentist.type("results.code.typed", code);
        dentist.press("results.code.open");
        dentist.see("shell.viewer.full");
    }

    /** What a paper at the desk gave is on the list, and stays open. */
    void looksAtWhatTheDeskGave() {
        dentist.open("dentist");
        dentist.page().locator(".study-card").click();
        dentist.see("shell.viewer.full");
    }

    /** Both studies, the one that was made elsewhere marked so; about that nothing is asked of this laboratory. */
    void comparesWithWhatWasBrought(String where, String kind) {
        dentist.open("dentist");
        dentist.page()
                .locator(".study-card")
                .filter(new Locator.FilterOptions().setHasText(where))
                .click();
        dentist.see("shell.viewer.full");
        dentist.seeText(where);
        dentist.seeNot("results.note.open");
        dentist.picture("40-dentist-brought");
        dentist.follow("results.pair.with-other");
        dentist.see("results.pair.later");
        dentist.see("results.kind-elsewhere", kind, where);
        dentist.picture("40-dentist-pair-brought");
    }
}
