package bg.registratura.disclosure.ui;

import static bg.registratura.disclosure.ui.Sentences.place;
import static bg.registratura.disclosure.ui.Sentences.status;
import static bg.registratura.disclosure.ui.Sentences.word;

import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;

/** Who signs, and whether their document was looked into today; the look is taken from here. */
class SignerList extends Div {

    private final transient List<Set<Bearer>> places;
    private final transient Patient patient;
    private final transient Hands hands;

    SignerList(List<Set<Bearer>> places, Patient patient, Hands hands) {
        this.places = places;
        this.patient = patient;
        this.hands = hands;
        addClassName("rows");
        refill();
    }

    private void refill() {
        removeAll();
        var shown = hands.checks().goodToday(patient.id(), CheckPurpose.RELEASE).stream()
                .map(check -> check.look().bearer())
                .toList();
        places.forEach(place -> {
            var seen = shown.stream().anyMatch(place::contains);
            var row = new Div(status(
                    seen ? "status-done" : "status-open",
                    word(seen ? "disclosure.signer.seen" : "disclosure.signer.unseen", place(place))));
            if (!seen) {
                row.add(Acts.plain("disclosure.look", this::look));
            }
            row.addClassName("row");
            add(row);
        });
    }

    private void look() {
        var dialog = new Dialog();
        dialog.setHeaderTitle(word("disclosure.look"));
        dialog.add(hands.identity().ofPatient(patient, Set.of(CheckPurpose.RELEASE), checking -> {
            dialog.close();
            refill();
            if (checking instanceof Checking.NotShown) {
                Notices.refused("disclosure.look.not-shown");
            }
        }));
        dialog.getFooter().add(Acts.quiet("disclosure.close", dialog::close));
        dialog.open();
    }
}
