package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

import bg.registratura.language.Words;
import com.microsoft.playwright.Locator;
import java.util.ArrayList;

/** The patient on a phone: the pictures, who sees them, who looked. */
final class AtHome {

    private static final String PACKED_AND_PLAIN_ARE_ALIKE = """
            async () => {
                const [{ base }] = JSON.parse(document.querySelector("x-ray-viewer").getAttribute("stack"));
                const { readJpegLs } = await import(new URL("viewer/jpeg-ls.js", document.baseURI));
                const { readGreyPng } = await import(new URL("viewer/png16.js", document.baseURI));
                const fetched = async (type) => {
                    const answer = await fetch(`${base}/frame/1`, { headers: { Accept: type } });
                    return answer.headers.get("Content-Type") === type && new Uint8Array(await answer.arrayBuffer());
                };
                const packed = await fetched("image/jls");
                const plain = await fetched("image/png");
                const one = readJpegLs(packed).pixels;
                const other = (await readGreyPng(plain)).pixels;
                return packed.length < plain.length && one.length === other.length
                    && one.every((value, i) => value === other[i]);
            }""";

    private final Person patient;
    private final Words words;

    AtHome(Person patient, Words words) {
        this.patient = patient;
        this.words = words;
    }

    /** Opens the one picture: the preview first, then every value of it. */
    String looksAtThePicture() {
        patient.isAt("/results");
        patient.see("results.kind.PANORAMIC");
        patient.see("results.new");
        patient.picture("22-results");
        patient.page().locator(".study-card").click();
        patient.see("shell.viewer.full");
        patient.see("shell.viewer.not-for-diagnosis");
        patient.picture("23-study");
        var whole = patient.page().locator("x-ray-viewer canvas").first().screenshot();
        patient.press("shell.viewer.zoom-in");
        patient.press("shell.viewer.zoom-in");
        patient.press("shell.viewer.invert");
        assertThat(patient.page().locator("x-ray-viewer canvas").first().screenshot())
                .isNotEqualTo(whole);
        patient.picture("24-study-closer");
        patient.press("results.about");
        patient.see("results.about.PANORAMIC");
        patient.picture("24-study-about");
        seesItBeforeAnyScript();
        assertThat(patient.page().evaluate(PACKED_AND_PLAIN_ARE_ALIKE)).isEqualTo(true);
        return patient.page().url().replaceAll(".*/", "");
    }

    /** Asked for by its address, the page brings the preview in its first answer; every value of it is fetched once. */
    private void seesItBeforeAnyScript() {
        var pixels = new ArrayList<String>();
        patient.page().onRequest(request -> {
            if (request.url().matches(".*/images/[^/]+/(preview|frame).*")) {
                pixels.add(request.url().replaceAll(".*/images/[^/]+/", ""));
            }
        });
        var answer = patient.page().reload();
        assertThat(answer.text()).contains("id=\"first-sight\"", "data:image/jpeg;base64,");
        assertThat(answer.headerValue("cache-control")).contains("no-store");
        patient.see("shell.viewer.full");
        assertThat(patient.page().locator("#first-sight").count()).isZero();
        assertThat(pixels).containsExactly("frame/1");
    }

    /** There is an examination, and no picture of it yet; nothing leads to one. */
    void isToldItIsReviewed() {
        patient.open("results");
        patient.see("results.kind.PANORAMIC");
        patient.see("results.reviewed.mark");
        patient.see("results.reviewed");
        assertThat(patient.page().locator("a.study-card, .study-card img").count())
                .isZero();
        patient.picture("22-reviewed");
    }

    void comesBack() {
        patient.open("results");
        patient.seeNot("results.reviewed");
    }

    /** What the dentist lets them see, to be seen and no more, and that it is no report of the laboratory's. */
    void seesWhatTheDentistMarked(String study) {
        patient.open("results/" + study);
        patient.see("shell.viewer.full");
        patient.see("shell.marks.not-report");
        patient.see("shell.marks.caveat.panoramic");
        patient.seeNot("shell.marks.remove");
        patient.picture("33-study-marks");
    }

    void showsItTo(String familyName) {
        patient.follow("results.show-dentist");
        patient.see("results.sharing.title");
        patient.pick("results.sharing.dentist", familyName.substring(0, 4), familyName);
        patient.picture("31-sharing");
        patient.press("results.sharing.give");
        patient.see("results.sharing.given");
    }

    void seesThatTheyLooked(String givenName, String familyName) {
        patient.open("results/sharing");
        patient.see("results.looks.title");
        var dentist = words.of("results.dentist", givenName, familyName);
        patient.seeText(dentist);
        patient.picture("33-who-looked");
        patient.press("results.sharing.stop.for", dentist);
        patient.see("results.sharing.stopped");
    }

    /** What was signed at the desk stands on the patient's own page, as that, and can be stopped there. */
    void seesThatTheDeskGaveIt(String givenName, String familyName) {
        patient.open("results/sharing");
        patient.see("results.sharing.at-desk");
        assertThat(patient.button("results.sharing.stop.for", words.of("results.dentist", givenName, familyName))
                        .isEnabled())
                .isTrue();
        patient.picture("38-sharing-by-the-desk");
    }

    /** In the dentist's chair: the code fills the page and is good as long as it is there. */
    String showsACode(String study) {
        patient.open("results/" + study + "/sharing");
        patient.press("results.code");
        patient.see("results.code.lead");
        patient.picture("35-code-choosing");
        patient.press("results.code.show");
        patient.see("results.code.how");
        patient.picture("35-code");
        return patient.page().locator(".chair-code").innerText().replaceAll("\\s+", " ");
    }

    /** Nobody touches the phone: the page says by itself who sees the picture now. */
    void seesWhoTypedItAndStopsThem(String givenName, String familyName) {
        var dentist = words.of("results.dentist", givenName, familyName);
        patient.see("results.code.taken");
        patient.seeText(dentist);
        patient.picture("37-code-taken");
        patient.press("results.sharing.stop.for", dentist);
        patient.see("results.sharing.stopped");
    }

    /** What was brought says where it was made, stands beside the own one, and is given like any other. */
    void seesWhatWasBroughtAndGivesAllTo(String where, String familyName) {
        patient.open("results");
        patient.seeText(where);
        patient.picture("39-results-brought");
        patient.page()
                .locator(".study-card")
                .filter(new Locator.FilterOptions().setHasText(where))
                .click();
        patient.see("results.brought");
        patient.see("shell.viewer.full");
        patient.picture("39-study-brought");
        patient.follow("results.pair.before-after");
        patient.see("results.pair.earlier");
        patient.see("results.kind-elsewhere", words.of("results.kind.PANORAMIC"), where);
        patient.picture("39-pair-brought");
        patient.open("results/sharing");
        patient.pick("results.sharing.dentist", familyName.substring(0, 4), familyName);
        patient.press("results.sharing.give");
        patient.see("results.sharing.given");
    }
}
