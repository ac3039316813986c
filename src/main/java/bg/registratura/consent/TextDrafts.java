package bg.registratura.consent;

import bg.registratura.consent.TextAdopting.Adopted;
import java.util.Comparator;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The texts that came with the program: drafts until a physician of the laboratory approves them by an order.
 *
 * <p>The desk of a new house works with them, and every paper printed from one says that nobody approved it yet.
 */
@Service
public class TextDrafts {

    private static final String WRITERS = "hasAnyRole('REPORTING_PHYSICIAN','ADMINISTRATOR')";

    private final ConsentTextRepository repository;
    private final ConsentTexts texts;

    TextDrafts(ConsentTextRepository repository, ConsentTexts texts) {
        this.repository = repository;
        this.texts = texts;
    }

    /** Those that nobody has approved or replaced yet. */
    @Transactional(readOnly = true)
    @PreAuthorize(WRITERS)
    public List<ConsentText> waiting() {
        return repository.drafts().stream()
                .sorted(Comparator.comparing(
                                (ConsentText text) -> text.language().getLanguage())
                        .thenComparing(ConsentText::examination))
                .toList();
    }

    /** All of these become versions of the laboratory as they read, by one order; the first outcome that is no adoption ends it. */
    @Transactional
    @PreAuthorize(WRITERS)
    public TextAdopting approve(List<ConsentText> read, Adoption adoption) {
        return read.stream()
                .map(text -> texts.adopt(
                        new TextProposal(text.examination(), text.language(), text.version(), text.blocks(), adoption)))
                .reduce((first, second) -> first instanceof Adopted ? second : first)
                .orElse(new TextAdopting.Refused(TextAdopting.Reason.OVERTAKEN));
    }
}
