package bg.registratura.consent.ui;

import static bg.registratura.shell.Phrases.mark;
import static bg.registratura.shell.Phrases.word;

import bg.registratura.consent.Signer;
import bg.registratura.consent.SignerRole;
import bg.registratura.identity.Bearer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One place on the sheet: who took it, of those whose identity was checked today. */
class SignerRow extends Div {

    private final transient Set<SignerRole> place;
    private final transient List<Signer> candidates;
    private final Select<Signer> who = new Select<>();
    private final TextField name = new TextField(word("consent.physician"));
    private final TextField uin = new TextField(word("consent.informant.uin"));

    SignerRow(Set<SignerRole> place, List<Signer> candidates) {
        this.place = place;
        this.candidates = candidates;
        addClassName("fields");
        who.setLabel(Sentences.label(place));
        who.addClassName("wide");
        who.setItems(candidates);
        who.setItemLabelGenerator(signer -> signer == null
                ? ""
                : signer.name() + " · " + word("consent.who." + signer.role().name()));
        uin.setAllowedCharPattern("[0-9]");
        uin.setMaxLength(10);
        if (place.contains(SignerRole.PHYSICIAN)) {
            add(name, uin);
        } else if (candidates.isEmpty()) {
            lacking("consent.unchecked");
        } else {
            add(who);
        }
    }

    /** Whether nobody is left of those whose document was looked into today. */
    boolean isMissing() {
        return chosen().isEmpty() && !place.contains(SignerRole.PHYSICIAN);
    }

    /** Proposes the first candidate that takes no other place; says so when all of them do. */
    void choose(List<Signer> taken) {
        candidates.stream()
                .filter(candidate -> !taken.contains(candidate))
                .findFirst()
                .ifPresentOrElse(who::setValue, () -> {
                    if (!candidates.isEmpty()) {
                        lacking("consent.unchecked.another");
                    }
                });
    }

    void begin() {
        who.focus();
    }

    /** Whose document would fill this place. */
    Bearer bearer() {
        return place.stream().sorted().findFirst().orElse(SignerRole.PATIENT).bearer();
    }

    private void lacking(String key) {
        removeAll();
        var missing = new Span(word(key, Sentences.place(place)));
        missing.addClassNames("message", "message-blocked", "wide");
        add(missing);
    }

    Optional<Signer> chosen() {
        return Optional.ofNullable(who.getValue());
    }

    /** Who signed here; empty when something is lacking, which the row then shows. */
    Optional<Signer> signer() {
        if (place.contains(SignerRole.PHYSICIAN)) {
            mark(name, !name.getValue().isBlank(), "consent.physician.required");
            mark(uin, uin.getValue().matches("\\d{10}"), "consent.uin.malformed");
            return name.isInvalid() || uin.isInvalid()
                    ? Optional.empty()
                    : Optional.of(Signer.physician(name.getValue(), uin.getValue()));
        }
        who.setInvalid(who.isEmpty());
        return chosen();
    }

    /** Says at the field why this person does not sign here. */
    void refuse(String key) {
        if (place.contains(SignerRole.PHYSICIAN)) {
            mark(uin, false, key);
            uin.focus();
        } else {
            who.setErrorMessage(word(key));
            who.setInvalid(true);
            who.focus();
        }
    }
}
