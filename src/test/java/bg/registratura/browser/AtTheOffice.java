package bg.registratura.browser;

import static org.assertj.core.api.Assertions.assertThat;

/** The data protection officer with the case. */
final class AtTheOffice {

    private final Person officer;

    AtTheOffice(Person officer) {
        this.officer = officer;
    }

    /** Reads what is held, writes the answer from it, prints it. */
    byte[] answers() {
        officer.open("dpo");
        officer.picture("43-cases");
        officer.page().locator("vaadin-grid a").first().click();
        officer.see("dpo.case.held");
        officer.press("dpo.act.preview");
        officer.picture("44-case");
        officer.press("dpo.act.decide");
        officer.see("dpo.step.issuing");
        officer.press("dpo.act.issue");
        officer.see("dpo.step.issued");
        return officer.printed(0);
    }

    void readsTheLog() {
        officer.open("dpo/log");
        officer.see("audit.action.REQUEST_TAKEN");
        officer.picture("47-log");
        assertThat(officer.says()).isNotEmpty();
    }
}
