package bg.registratura.disclosure.ui;

import static bg.registratura.disclosure.ui.Sentences.message;
import static bg.registratura.disclosure.ui.Sentences.word;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.Release;
import bg.registratura.disclosure.ReleaseConsent;
import bg.registratura.disclosure.Ruling;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Printing;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import java.time.LocalDate;
import java.util.Locale;

/** The consent of a release: printed, signed, countersigned where it must be; then the giving. */
class ConsentPart extends Div {

    private static final int USUAL_DAYS = 30;
    private static final int MOST_DAYS = 365;

    private final transient Release release;
    private final transient Ruling.ConsentNeeded needed;
    private final transient Patient patient;
    private final transient Hands hands;
    private final transient Runnable changed;
    private final DayPicker expires = new DayPicker(word("disclosure.expires"));
    private final Select<Locale> language = new Select<>();

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
        expires.setValue(today().plusDays(USUAL_DAYS));
        expires.setMin(today());
        expires.setMax(today().plusDays(MOST_DAYS));
        expires.setHelperText(word("disclosure.expires.help"));
        expires.setErrorMessage(word("disclosure.expires.malformed"));
        language.setLabel(word("disclosure.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(locale -> word("disclosure.language." + locale.getLanguage()));
        language.setValue(Languages.BULGARIAN);
        var fields = new Div(expires, language);
        fields.addClassName("fields");
        add(fields, Acts.row(Acts.primary("disclosure.print", Key.F8, this::print)));
    }

    private void print() {
        var day = expires.getValue();
        var right = day != null && !day.isBefore(today()) && !day.isAfter(today().plusDays(MOST_DAYS));
        expires.setInvalid(!right);
        if (right) {
            print(day, language.getValue());
            changed.run();
        } else {
            expires.focus();
        }
    }

    private void print(LocalDate day, Locale locale) {
        Printing.print(hands.forms().print(release, day, locale).pdf(), word("disclosure.sheet-name"));
    }

    private void sign(ReleaseConsent consent) {
        add(
                message(
                        "message-waits",
                        word("disclosure.state.sheet.UNSIGNED", consent.number().text())),
                new SignerList(needed.signers(), patient, hands),
                Acts.row(
                        Acts.quiet("disclosure.print-again", () -> print(consent.expiresOn(), Languages.BULGARIAN)),
                        Acts.primary(
                                "disclosure.signed",
                                Key.F9,
                                () -> Sentences.tell(
                                        hands.consents().sign(consent.id()), "disclosure.signed.done", changed))));
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
