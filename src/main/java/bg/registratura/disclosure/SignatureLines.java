package bg.registratura.disclosure;

import bg.registratura.document.Signature;
import bg.registratura.identity.Bearer;
import bg.registratura.language.Words;
import bg.registratura.security.CurrentUser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The lines at the foot of a sheet of a release: who signs it, and for the house. */
@Component
class SignatureLines {

    private final Words words;
    private final CurrentUser user;

    SignatureLines(Words words, CurrentUser user) {
        this.words = words;
        this.user = user;
    }

    /** Of a consent: those who decide, whose mark is told as one, and those who attest. */
    List<Signature> of(List<Set<Bearer>> deciding, Manner manner, String patient, Locale locale) {
        return manner.places(deciding).stream()
                .map(place -> Signature.of(role(place, manner, locale), place.contains(Bearer.SELF) ? patient : ""))
                .toList();
    }

    /** Of a withdrawal: anybody whose word was needed, in the manner of the consent. */
    List<Signature> withdrawing(Manner manner, Locale locale) {
        var lines = new ArrayList<Signature>();
        lines.add(Signature.of(words.of(locale, "disclosure.paper.withdraws"), ""));
        lines.addAll(of(List.of(), manner, "", locale));
        return lines;
    }

    /** For the house, whoever is signed in. */
    Signature clerk(Locale locale, String key) {
        return Signature.of(words.of(locale, key), user.require().displayName());
    }

    private String role(Set<Bearer> place, Manner manner, Locale locale) {
        var role = place.stream()
                .sorted()
                .map(bearer -> words.of(locale, "disclosure.signer." + bearer.name()))
                .collect(Collectors.joining(" / "));
        var line = role.substring(0, 1).toUpperCase(locale) + role.substring(1);
        return manner.byMark() && place.contains(Bearer.SELF)
                ? words.of(locale, "disclosure.paper.by-mark", line)
                : line;
    }
}
