package bg.registratura.diary.ui;

import bg.registratura.diary.BookedFor;
import bg.registratura.language.Dates;
import bg.registratura.people.PatientId;
import bg.registratura.people.PhoneNumber;
import bg.registratura.search.Match;
import bg.registratura.search.PatientSearch;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who an appointment is for: found in the register, or a name and a telephone. */
class WhoField extends Div {

    private static final int MOST = 6;

    private final transient PatientSearch search;
    private final Runnable settled;
    private final TextField name = new TextField(getTranslation("diary.who"));
    private final Div found = new Div();
    private final TextField phone = new TextField(getTranslation("diary.phone"));
    private transient @Nullable PatientId chosen;

    /** {@code settled} is told when it is clear who it is, and the next thing can be asked. */
    WhoField(PatientSearch search, Runnable settled) {
        this.search = search;
        this.settled = settled;
        addClassName("stack");
        name.setHelperText(getTranslation("diary.who.help"));
        name.setMaxLength(BookedFor.OfCaller.LONGEST);
        name.getElement().setAttribute("autocomplete", "off");
        name.addValueChangeListener(_ -> forget());
        name.getElement().addEventListener("keydown", _ -> look()).setFilter("event.key === 'Enter'");
        phone.setMaxLength(20);
        phone.getElement().addEventListener("keydown", _ -> settled.run()).setFilter("event.key === 'Enter'");
        found.getElement().setAttribute("aria-live", "polite");
        add(name, found, phone);
    }

    void focus() {
        name.focus();
    }

    /** Who it is; empty when something is wrong with it, which the fields then show themselves. */
    Optional<BookedFor> read() {
        if (chosen != null) {
            return Optional.of(new BookedFor.OfPatient(chosen));
        }
        var number = PhoneNumber.read(phone.getValue());
        name.setErrorMessage(getTranslation(name.isEmpty() ? "diary.who.missing" : "diary.who.digits"));
        name.setInvalid(!BookedFor.OfCaller.isName(name.getValue()));
        phone.setErrorMessage(getTranslation("diary.phone.malformed"));
        phone.setInvalid(!phone.isEmpty() && number.isEmpty());
        if (name.isInvalid() || phone.isInvalid()) {
            (name.isInvalid() ? name : phone).focus();
            return Optional.empty();
        }
        return Optional.of(new BookedFor.OfCaller(name.getValue(), number.orElse(null)));
    }

    /** Looks in the register for what was typed. */
    void look() {
        if (chosen != null) {
            settled.run();
            return;
        }
        if (name.getValue().isBlank()) {
            return;
        }
        var matches = search.search(name.getValue()).matches();
        found.removeAll();
        if (matches.size() == 1 && matches.getFirst().isExact()) {
            choose(matches.getFirst());
        } else if (matches.isEmpty()) {
            found.add(new Span(getTranslation("diary.who.nobody")));
            phone.focus();
        } else {
            list(matches);
        }
    }

    private void list(List<Match> matches) {
        var rows = new UnorderedList();
        rows.addClassName("rows");
        var buttons = matches.stream().limit(MOST).map(this::button).toList();
        buttons.forEach(button -> rows.add(new ListItem(button)));
        found.add(rows);
        if (matches.size() > MOST) {
            found.add(new Span(getTranslation("diary.who.more")));
        }
        buttons.getFirst().focus();
    }

    private NativeButton button(Match match) {
        var facts = new Span(getTranslation(
                "diary.who.match",
                Dates.day(getLocale(), match.birthDate()),
                String.valueOf(match.clientNumber()),
                match.maskedIdentifier()));
        facts.addClassName("queue-note");
        var button = new NativeButton("", _ -> choose(match));
        button.add(new Span(match.name().listed()), facts);
        button.addClassNames("queue-item", "diary-match");
        return button;
    }

    private void choose(Match match) {
        name.setValue(match.name().listed());
        chosen = match.id();
        name.setInvalid(false);
        found.removeAll();
        var sign = new Span(getTranslation("diary.who.chosen", String.valueOf(match.clientNumber())));
        sign.addClassNames("status", "status-done");
        found.add(sign);
        phone.setVisible(false);
        settled.run();
    }

    private void forget() {
        chosen = null;
        found.removeAll();
        phone.setVisible(true);
    }
}
