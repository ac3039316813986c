package bg.registratura.subjectrequest;

import java.util.List;
import org.springframework.stereotype.Component;

/** What a recipient is told line by line of what was changed; without lines the letter says it in general words. */
@Component
class Noticed {

    /** One sentence for each thing that was changed, in Bulgarian, without a medical word. */
    List<String> of(SubjectRequest request) {
        return List.of();
    }
}
