package bg.registratura.disclosure.ui;

import static bg.registratura.disclosure.ui.Sentences.places;
import static bg.registratura.shell.Phrases.message;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Channel;
import bg.registratura.disclosure.Ground;
import bg.registratura.disclosure.Release;
import bg.registratura.disclosure.Ruling;
import bg.registratura.people.Patient;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;

/** What the answers come to, in words and with its ground, and the next thing to do. */
class DecisionPanel extends Div {

    private final transient Patient patient;
    private final transient Hands hands;
    private transient Optional<Release> shown = Optional.empty();
    private transient List<String> lacking = List.of();

    DecisionPanel(Patient patient, Hands hands) {
        this.patient = patient;
        this.hands = hands;
        addClassNames("next-step");
        askOn();
    }

    /** Decides anew; what is the same stays as it is, with all that was typed. */
    void show(Optional<Release> release) {
        if (release.equals(shown)) {
            return;
        }
        shown = release;
        again();
    }

    /** Shows where it stands now. */
    void again() {
        removeAll();
        shown.ifPresentOrElse(this::decide, this::askOn);
    }

    /** Which of the questions still wait for an answer. */
    void lacks(List<String> questions) {
        lacking = questions;
        if (shown.isEmpty()) {
            again();
        }
    }

    private void askOn() {
        var quiet = new Paragraph(
                lacking.isEmpty()
                        ? word("disclosure.decision.waits")
                        : word("disclosure.decision.lacks", String.join(", ", lacking)));
        quiet.addClassName("quiet");
        add(new H2(word("disclosure.decision")), quiet);
    }

    private void decide(Release release) {
        add(new H2(word("disclosure.decision")));
        switch (hands.releases().rule(release)) {
            case Ruling.NotPossible(var obstacle) ->
                add(message("message-blocked", word("disclosure.obstacle." + obstacle.name())));
            case Ruling.NothingNeeded(var ground) -> byLaw(release, ground);
            case Ruling.ConsentNeeded needed -> {
                add(message(
                        "message-waits",
                        word("disclosure.needs." + needed.form().name(), places(needed.signers()))));
                add(new ConsentPart(release, needed, patient, hands, this::again));
            }
        }
    }

    private void byLaw(Release release, Ground ground) {
        add(message("message-done", word("disclosure.by-law", word("disclosure.ground." + ground.name()))));
        add(
                release.channel() == Channel.ONLINE_ACCESS
                        ? new Paragraph(word("disclosure.online.here"))
                        : new HandoverPart(release, ground, patient, hands, this::given));
    }

    /** It was given: the next one begins with a new question. */
    void given() {
        removeAll();
        add(new H2(word("disclosure.decision")), message("message-done", word("disclosure.given")));
    }
}
