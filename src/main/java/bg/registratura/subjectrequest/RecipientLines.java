package bg.registratura.subjectrequest;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Names in an answer to whom data went (Court of Justice, C-154/21: the actual recipients, not only their kinds). */
@Component
class RecipientLines {

    static final String SECTION = "subjectrequest.section.recipients";

    private final Sentences sentences;
    private final Words words;

    RecipientLines(Sentences sentences, Words words) {
        this.sentences = sentences;
        this.words = words;
    }

    /** One line for each, or a sentence that there are none. */
    String of(Dossier dossier) {
        return dossier.parts().stream()
                .filter(part -> part.section().equals(SECTION))
                .findFirst()
                .map(part -> part.entries().stream()
                        .map(entry -> "- " + sentences.of(Languages.BULGARIAN, entry))
                        .collect(Collectors.joining("\n")))
                .orElseGet(() -> words.of("subjectrequest.answer.recipients.none"));
    }

    boolean areAny(Dossier dossier) {
        return dossier.parts().stream().anyMatch(part -> part.section().equals(SECTION));
    }
}
