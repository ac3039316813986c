package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;

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

    /** The page is still open, and empties by itself; everything else that is asked for is refused. */
    void isRefused(String study) {
        dentist.see("results.ended");
        dentist.picture("34-dentist-ended");
        assertThat(dentist.status("images/studies/" + study + "/archive.zip")).isIn(403, 404);
        dentist.forgiveComplaints();
        dentist.open("dentist");
        dentist.see("results.dentist.empty");
    }
}
