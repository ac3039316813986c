package bg.registratura.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import bg.registratura.language.Words;

/** One of the two who decide what becomes of pictures nobody had consented to. */
final class AtTheIncident {

    private final Person one;
    private final Words words;
    private final String label;

    AtTheIncident(Person one, Words words, String label) {
        this.one = one;
        this.words = words;
        this.label = label;
    }

    /** Finds the incident by its number in the list of those that wait. */
    void opens() {
        one.open("incidents");
        one.picture("60-incidents");
        one.page().getByText(words.of("exposure.incident.label", label)).first().click();
        one.see("exposure.incident.cause.NOT_ASKED");
        one.see("exposure.incident.is.OPEN");
        one.seeText("92\u00a0mGy·cm²");
    }

    /** A physician looks at the pictures, and comes back to the same incident. */
    void looksAtThePictures() {
        one.follow("exposure.incident.look");
        one.see("results.incident.caution");
        one.see("shell.viewer.full");
        one.picture("61-incident-pictures");
        one.follow("results.back.incident");
        one.see("exposure.incident.cause.NOT_ASKED");
    }

    /** The unit told a dose; the physician has read another one off its panel. */
    void settlesTheDose() {
        one.press("exposure.settle.correct");
        one.type("exposure.dose", "95");
        one.type("exposure.correction.reason", "прочетена от дисплея");
        one.picture("62-incident-dose");
        one.press("exposure.settle.record");
        one.see("exposure.settle.done");
        one.seeText("95\u00a0mGy·cm²");
    }

    void lets() {
        one.press("exposure.incident.release");
        one.see("exposure.incident.finding.required");
        one.see("exposure.incident.not.REASON_MISSING");
        one.tick("exposure.incident.finding", "exposure.incident.finding.STEP_SKIPPED");
        one.type("exposure.incident.reason", "нужна за лечението; на пациента е обяснено");
        one.picture("63-incident-decision");
        one.press("exposure.incident.release");
        one.see("exposure.incident.done");
        one.see("exposure.incident.finding.STEP_SKIPPED");
    }

    void isOver() {
        one.see("exposure.incident.is.RELEASED");
        one.picture("64-incident-released");
        one.open("incidents");
        assertThat(one.page().getByText(words.of("exposure.incident.state.RELEASED")))
                .isVisible();
    }
}
