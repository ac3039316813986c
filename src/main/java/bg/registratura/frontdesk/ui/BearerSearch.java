package bg.registratura.frontdesk.ui;

import bg.registratura.identity.MrzDocument;
import bg.registratura.language.Dates;
import bg.registratura.search.Found;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for whoever handed a document over the counter: by the number it tells, else by name and birth date. */
record BearerSearch(MrzDocument document, Function<String, Found> search) {

    Found found() {
        return Stream.concat(number(), Stream.of(nameAndBirth()))
                .map(search)
                .filter(found -> !found.matches().isEmpty())
                .findFirst()
                .orElse(new Found(true, List.of()));
    }

    /** As it stands in the box: what can be read over the counter is on the document too, but no number is shown. */
    String nameAndBirth() {
        return document.fullName() + " " + Dates.form(document.birthDate());
    }

    /** A Bulgarian document has a number of its own; by it nobody is on record. */
    private Stream<String> number() {
        return document.isBulgarian() ? Stream.ofNullable(document.egn()) : Stream.of(document.number());
    }
}
