package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.message;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.PrintedRelease;
import bg.registratura.disclosure.Release;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.disclosure.Ruling;
import bg.registratura.language.Dates;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.LocalDate;

/** The consent of a release: printed, signed, countersigned where it must be; then the giving. */
class ConsentPart extends Div {

    private final transient Release release;
    private final transient Ruling.ConsentNeeded needed;
    private final transient Patient patient;
    private final transient Hands hands;
    private final transient Runnable changed;

    ConsentPart(Release release, Ruling.ConsentNeeded needed, Patient patient, Hands hands, Runnable changed) {
        this.release = release;
        this.needed = needed;
        this.patient = patient;
        this.hands = hands;
        this.changed = changed;
        addClassName("step-form");
        hands.releases().consentFor(release).ifPresentOrElse(this::goOn, this::begin);
    }

    private LocalDate today() {
        return Dates.dayOf(hands.clock().instant());
    }

    private void goOn(ReleaseConsent consent) {
        var number = consent.number().text();
        switch (consent.on(today())) {
            case UNSIGNED -> sign(consent);
            case WAITING -> add(message("message-waits", word("disclosure.state.sheet.WAITING", number)));
            case STANDING -> standing(consent);
            case USED, EXPIRED, DECLINED, WITHDRAWN -> begin();
        }
    }

    private void begin() {
        if (release.channel() == Channel.ONLINE_ACCESS
                && (release.matter().studies().size() != 1
                        || release.matter().record()
                        || release.matter().report())) {
            add(message("message-blocked", word("disclosure.online.one-study")));
            return;
        }
        var fields = new SheetFields(today());
        add(fields, Acts.row(Acts.primary("disclosure.print", Key.F8, () -> fields.read()
                .ifPresent(this::print))));
    }

    private void print(SheetFields.Wanted sheet) {
        print(hands.forms().print(release, sheet.expires(), sheet.language(), sheet.manner()));
        changed.run();
    }

    private static void print(PrintedRelease printed) {
        Printing.print(printed.pdf(), word("disclosure.sheet-name"));
    }

    private void sign(ReleaseConsent consent) {
        var signers = new SignerList(consent.manner().places(needed.signers()), patient, hands);
        var signed = Acts.primary(
                "disclosure.signed",
                Key.F9,
                () -> Sentences.tell(
                        hands.consents().sign(consent.id(), signers.clerkWitnesses()),
                        "disclosure.signed.done",
                        changed));
        signers.whenComplete(signed::focus);
        add(
                message(
                        "message-waits",
                        word("disclosure.state.sheet.UNSIGNED", consent.number().text())),
                signers,
                Acts.row(
                        Acts.quiet(
                                "disclosure.print-again",
                                () -> print(hands.forms().reprint(consent.id()))),
                        Acts.quiet("disclosure.print-otherwise", this::otherwise),
                        signed));
    }

    /** Another sheet in place of the one that waits: another language, another last day, a mark. */
    private void otherwise() {
        removeAll();
        begin();
        getChildren()
                .filter(SheetFields.class::isInstance)
                .map(SheetFields.class::cast)
                .forEach(SheetFields::focus);
    }

    private void standing(ReleaseConsent consent) {
        add(message(
                "message-done",
                word("disclosure.state.sheet.STANDING", consent.number().text())));
        add(
                release.channel() == Channel.ONLINE_ACCESS
                        ? new Paragraph(word("disclosure.online.abroad", Dates.day(getLocale(), consent.expiresOn())))
                        : new HandoverPart(release, Ground.DATA_SUBJECT_CONSENT, patient, hands, this::given));
    }

    private void given() {
        removeAll();
        add(message("message-done", word("disclosure.given")));
    }
}
