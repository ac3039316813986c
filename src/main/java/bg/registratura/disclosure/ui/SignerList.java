package bg.registratura.disclosure.ui;

import static bg.registratura.disclosure.ui.Sentences.place;
import static bg.registratura.shell.Phrases.status;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Seating;
import bg.registratura.identity.Bearer;
import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.Checking;
import bg.registratura.people.Patient;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who signs, and whether their document was looked into today; the look is taken from here. */
class SignerList extends Div {

    private final transient List<Set<Bearer>> places;
    private final transient Patient patient;
    private final transient Hands hands;
    private final Div rows = new Div();
    private transient Runnable complete = () -> {};
    private final Checkbox clerk = new Checkbox(word("disclosure.signer.me"));

    SignerList(List<Set<Bearer>> places, Patient patient, Hands hands) {
        this.places = places;
        this.patient = patient;
        this.hands = hands;
        addClassName("step-form");
        rows.addClassName("rows");
        clerk.setVisible(places.contains(Set.of(Bearer.WITNESS)));
        clerk.addValueChangeListener(_ -> refill());
        add(rows, clerk);
        refill();
    }

    /** What follows when nobody is left to be looked at. */
    void whenComplete(Runnable next) {
        complete = next;
    }

    /** Whether whoever is signed in takes the place of a witness. */
    boolean clerkWitnesses() {
        return clerk.getValue();
    }

    /** Shows every place; gives back what to press next, where a document is still to be looked into. */
    private Optional<Button> refill() {
        rows.removeAll();
        var seats = Seating.of(places, hands.checks().goodToday(patient.id(), CheckPurpose.RELEASE));
        var mine = clerk.getValue() ? places.lastIndexOf(Set.of(Bearer.WITNESS)) : -1;
        var looks = new ArrayList<Button>();
        for (int i = 0; i < places.size(); i++) {
            row(places.get(i), i == mine || seats.get(i).isPresent(), i == mine).ifPresent(looks::add);
        }
        return looks.stream().findFirst();
    }

    private Optional<Button> row(Set<Bearer> place, boolean taken, boolean byMe) {
        var key = byMe ? "disclosure.signer.by-me" : taken ? "disclosure.signer.seen" : "disclosure.signer.unseen";
        var row = new Div(status(taken ? "status-done" : "status-open", word(key, place(place))));
        row.addClassName("row");
        rows.add(row);
        if (taken) {
            return Optional.empty();
        }
        var look = Acts.plain("disclosure.look", () -> look(place));
        row.add(look);
        return Optional.of(look);
    }

    private void look(Set<Bearer> place) {
        var dialog = new Dialog();
        dialog.setHeaderTitle(word("disclosure.look"));
        dialog.setModality(ModalityMode.STRICT);
        var proposed = place.stream().sorted().findFirst().orElse(Bearer.SELF);
        dialog.add(hands.identity().ofPatient(patient, Set.of(CheckPurpose.RELEASE), proposed, checking -> {
            dialog.close();
            refill().ifPresentOrElse(Button::focus, complete);
            if (checking instanceof Checking.NotShown) {
                Notices.refused("disclosure.look.not-shown");
            }
        }));
        dialog.getFooter().add(Acts.quiet("disclosure.close", dialog::close));
        dialog.open();
    }
}
