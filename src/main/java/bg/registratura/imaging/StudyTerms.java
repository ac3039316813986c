package bg.registratura.imaging;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** How long studies are kept, in words for those who work with them: a bean of the room that knows terms and holds. */
public interface StudyTerms {

    /** The end of each study's term with its reason. */
    Map<StudyId, String> told(Collection<StudyId> studies, Locale locale);
}
