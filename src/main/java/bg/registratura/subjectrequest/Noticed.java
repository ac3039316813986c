package bg.registratura.subjectrequest;

import bg.registratura.language.Languages;
import java.util.List;
import org.springframework.stereotype.Component;

/** What a recipient is told line by line of what was changed; without lines the letter says it in general words. */
@Component
class Noticed {

    private final RectificationRepository rectifications;
    private final ChangeWords words;

    Noticed(RectificationRepository rectifications, ChangeWords words) {
        this.rectifications = rectifications;
        this.words = words;
    }

    /** One sentence for each thing that was changed, in Bulgarian; of what nobody outside ever received none. */
    List<String> of(SubjectRequest request) {
        return rectifications.of(request.id()).stream()
                .filter(asked -> asked.correctedAt().isPresent())
                .map(AskedChange::change)
                .filter(change -> change.particular().isGiven())
                .map(change -> words.line(Languages.BULGARIAN, "subjectrequest.answer.rectified.line", change))
                .toList();
    }
}
