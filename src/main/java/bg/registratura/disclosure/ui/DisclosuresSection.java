package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.DisclosureRegister;
import bg.registratura.disclosure.RegisterLine;
import bg.registratura.disclosure.RegisterPapers;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.Patients;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Role;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import bg.registratura.visit.ui.RecordSection;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.springframework.stereotype.Service;

/** To whom a patient's data went, and the consents that some of it stands on; they are taken back from here. */
@Service
class DisclosuresSection implements RecordSection {

    private static final int PLACE = 55;

    private final DisclosureRegister register;
    private final RegisterPapers papers;
    private final Patients patients;
    private final Hands hands;
    private final CurrentUser user;

    DisclosuresSection(
            DisclosureRegister register, RegisterPapers papers, Patients patients, Hands hands, CurrentUser user) {
        this.register = register;
        this.papers = papers;
        this.patients = patients;
        this.hands = hands;
        this.user = user;
    }

    @Override
    public int order() {
        return PLACE;
    }

    @Override
    public String key() {
        return "disclosure.section";
    }

    @Override
    public Component section(PatientId patient) {
        var section = new Div();
        refill(section, patient);
        return section;
    }

    /** Shows the lists anew, and gives back what to press next: a row that was pressed is no more. */
    private Button refill(Div section, PatientId patient) {
        section.removeAll();
        var lines = register.of(patient);
        var consents = hands.consents().of(patient);
        var list = new UnorderedList();
        list.addClassName("rows");
        Runnable changed = () -> refill(section, patient).focus();
        consents.forEach(one -> list.add(row(one, patient, changed)));
        lines.forEach(line -> list.add(row(line, changed)));
        section.add(lines.isEmpty() && consents.isEmpty() ? new Paragraph(word("disclosure.section.none")) : list);
        var next = Acts.plain("disclosure.release", () -> ReleaseButton.go(patient));
        section.add(Acts.row(next, Acts.quiet("disclosure.section.print", () -> print(patient))));
        return next;
    }

    private ListItem row(RegisterLine line, Runnable changed) {
        var locale = UI.getCurrent().getLocale();
        var entry = line.entry();
        var what = new Span(Dates.dayTime(locale, entry.at()) + " \u00b7 "
                + papers.recipient(locale, entry.recipient()) + " \u00b7 "
                + hands.studies().line(locale, entry.items()));
        what.setClassName("struck", line.isAnnulled());
        var notes = new Div(
                quiet(papers.how(locale, line)),
                quiet(word("disclosure.ground." + entry.ground().name())));
        var who = user.require();
        if (line.mayBeAnnulled() && (who.has(Role.SHIFT_LEAD) || who.has(Role.DPO))) {
            notes.add(Acts.quiet("disclosure.annul", () -> new AnnulDialog(line, hands, changed).open()));
        }
        return row(what, notes);
    }

    private ListItem row(ReleaseConsent consent, PatientId patient, Runnable changed) {
        var locale = UI.getCurrent().getLocale();
        var state = consent.on(Dates.dayOf(hands.clock().instant()));
        var what = new Span(word(
                "disclosure.consent.line",
                consent.number().text(),
                papers.recipient(locale, consent.release().recipient()),
                hands.studies().line(locale, consent.release().matter())));
        var notes = new Div(status(tone(state), word("disclosure.state." + state.name())));
        switch (state) {
            case WAITING, STANDING, USED ->
                notes.add(Acts.quiet("disclosure.withdraw", () -> patients.find(patient)
                        .ifPresent(found -> new WithdrawDialog(consent, found, hands, changed).open())));
            case UNSIGNED, EXPIRED, DECLINED, WITHDRAWN -> {}
        }
        return row(what, notes);
    }

    private static ListItem row(Span what, Div notes) {
        notes.addClassName("row-notes");
        var row = new ListItem(what, notes);
        row.addClassName("row");
        return row;
    }

    private static Span quiet(String text) {
        var span = new Span(text);
        span.addClassName("quiet");
        return span;
    }

    private static String tone(ReleaseConsent.State state) {
        return switch (state) {
            case STANDING, USED -> "status-done";
            case UNSIGNED, WAITING -> "status-open";
            case EXPIRED, DECLINED, WITHDRAWN -> "status-blocked";
        };
    }

    private void print(PatientId patient) {
        var name = patients.find(patient).map(found -> found.name().full()).orElse("");
        Printing.print(
                papers.print(UI.getCurrent().getLocale(), name, register.forPaper(patient)),
                word("disclosure.list-name"));
    }
}
