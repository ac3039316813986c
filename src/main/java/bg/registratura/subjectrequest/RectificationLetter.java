package bg.registratura.subjectrequest;

import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Writes the first draft of an answer to a rectification: what was corrected and from what, what was not, who is told (article 19). */
@Component
class RectificationLetter {

    private final ChangeWords changes;
    private final RecipientLines recipients;
    private final Words words;

    RectificationLetter(ChangeWords changes, RecipientLines recipients, Words words) {
        this.changes = changes;
        this.recipients = recipients;
        this.words = words;
    }

    /** Empty where nothing is granted. */
    Optional<String> of(Decision decision, Rectifying seen, Set<Particular> granted, Dossier dossier) {
        return switch (decision) {
            case GRANTED -> Optional.of(paragraphs(corrected(seen, granted), pictures(), told(dossier)));
            case PARTLY ->
                Optional.of(paragraphs(
                        granted.isEmpty() ? say("subjectrequest.answer.rectified.words") : corrected(seen, granted),
                        left(seen, granted),
                        pictures(),
                        told(dossier)));
            case REFUSED, NO_DATA -> Optional.empty();
        };
    }

    private String corrected(Rectifying seen, Set<Particular> granted) {
        return say("subjectrequest.answer.rectified.done") + "\n\n"
                + lines("subjectrequest.answer.rectified.line", seen.of(granted));
    }

    private String left(Rectifying seen, Set<Particular> granted) {
        var left = seen.asked().stream()
                .map(AskedChange::change)
                .filter(change -> !granted.contains(change.particular()))
                .toList();
        var because = say("subjectrequest.answer.rectified.left.because");
        return left.isEmpty()
                ? say("subjectrequest.answer.rectified.left.words") + "\n\n" + because
                : say("subjectrequest.answer.rectified.left") + "\n\n"
                        + lines("subjectrequest.answer.rectified.left.line", left) + "\n\n" + because;
    }

    private String pictures() {
        return say("subjectrequest.answer.rectified.pictures");
    }

    private String told(Dossier dossier) {
        return recipients.areAny(dossier)
                ? say("subjectrequest.answer.rectified.told") + "\n\n" + recipients.of(dossier)
                : say("subjectrequest.answer.recipients.none");
    }

    private String lines(String key, List<Change> which) {
        return which.stream()
                .map(change -> "- " + changes.line(Languages.BULGARIAN, key, change))
                .collect(Collectors.joining("\n"));
    }

    private static String paragraphs(String... texts) {
        return Stream.of(texts).collect(Collectors.joining("\n\n"));
    }

    private String say(String key) {
        return words.of(Languages.BULGARIAN, key);
    }
}
