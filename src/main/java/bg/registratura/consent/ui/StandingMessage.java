package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Asking;
import bg.registratura.consent.ConsentForm;
import bg.registratura.consent.Standing;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;

/** Where an examination stands with its consent, and what to do about it, in one message. */
class StandingMessage extends Div {

    private final transient LocalDate today;

    StandingMessage(LocalDate today) {
        this.today = today;
    }

    void about(Standing standing) {
        switch (standing) {
            case Standing.NotAsked _, Standing.Granted _ -> setVisible(false);
            case Standing.Printed(var form) ->
                say(
                        "message-waits",
                        form.hasSpareLinesOn(today) ? "consent.says.spare-lines" : "consent.says.printed",
                        form.number().text(),
                        places(form));
            case Standing.Refused _ -> say("message-blocked", "consent.says.refused");
            case Standing.Ended ended ->
                say("message-blocked", "consent.says." + ended.how().name());
            case Standing.Outgrown outgrown ->
                say("message-blocked", "consent.says.outgrown", Sentences.places(outgrown.lacking()));
        }
    }

    /** It has its number and was not printed: it is signed on a tablet, or printed after all. */
    void issued(ConsentForm form) {
        say("message-waits", "consent.says.issued", form.number().text());
    }

    /** An act came on record that says otherwise of the patient. */
    void contradicted(ConsentForm form, Asking asking) {
        var places = asking.signatories(asking.onRecord(form.situation())).places();
        say("message-blocked", "consent.says.contradicted", form.number().text(), Sentences.places(places));
    }

    /** Its words were replaced. */
    void superseded(ConsentForm form) {
        say("message-blocked", "consent.says.superseded", form.number().text());
    }

    /** The patient came of an age at which somebody signs whom it has no line for. */
    void outgrown(ConsentForm form) {
        say("message-blocked", "consent.says.sheet-outgrown", form.number().text(), places(form));
    }

    private String places(ConsentForm form) {
        return Sentences.places(form.signatories(today).places());
    }

    private void say(String kind, String key, Object... args) {
        setText(word(key, args));
        setClassName("message " + kind);
        setVisible(true);
    }
}
