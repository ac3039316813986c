package bg.registratura.disclosure.ui;

import static bg.registratura.shell.Phrases.word;

import bg.registratura.disclosure.Consenting;
import bg.registratura.identity.Bearer;
import bg.registratura.shell.Notices;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/** How the wizard says who signs, and what came of a word about a consent. */
final class Sentences {

    private Sentences() {}

    /** The mother, the father or the guardian, as one place on a sheet. */
    static String place(Set<Bearer> place) {
        return place.stream()
                .sorted()
                .map(bearer -> word("disclosure.signer." + bearer.name()))
                .collect(Collectors.joining(" / "));
    }

    static String places(Collection<Set<Bearer>> places) {
        return places.stream().map(Sentences::place).collect(Collectors.joining(", "));
    }

    /** Tells what came of a word about a consent; runs on when it stands in the ledger. */
    static void tell(Consenting outcome, String done, Runnable changed) {
        switch (outcome) {
            case Consenting.Recorded _ -> {
                Notices.done(done);
                changed.run();
            }
            case Consenting.Unchecked(var places) -> Notices.refused("disclosure.unchecked", places(places));
            case Consenting.OnePerson(var name) -> Notices.refused("disclosure.one-person", name);
            case Consenting.TooLate(var state) -> {
                Notices.refused("disclosure.too-late", word("disclosure.state." + state.name()));
                changed.run();
            }
            case Consenting.Outgrown _ -> {
                Notices.refused("disclosure.sheet-outgrown");
                changed.run();
            }
            case Consenting.OwnWord _ -> Notices.refused("disclosure.own-word");
        }
    }
}
