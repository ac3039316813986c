package bg.registratura.register;

import bg.registratura.people.PersonName;
import bg.registratura.people.PhoneNumber;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Names and telephone numbers by which somebody is recognised in what was typed. */
record Sought(Set<PersonName> names, Set<PhoneNumber> phones) {

    boolean isNamedIn(String text) {
        return names.stream().anyMatch(name -> name.isNamedIn(text));
    }

    boolean isIn(VisitorEntry entry) {
        return Stream.of(entry.name(), entry.toSee(), entry.organisation())
                .filter(Objects::nonNull)
                .anyMatch(this::isNamedIn);
    }

    boolean isIn(CallNote note) {
        var text = note.note();
        return isCaller(note) || (text != null && isNamedIn(text));
    }

    boolean isCaller(CallNote note) {
        var phone = note.phone();
        return (phone != null && phones.contains(phone)) || isNamedIn(note.caller());
    }
}
