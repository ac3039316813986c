package bg.registratura.consent;

import java.util.Optional;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a patient answered on the sheet a consent stands on, for whoever makes or answers for the exposure. */
@Service
public class GivenAnswers {

    private final LedgerRepository ledgers;
    private final Scribe scribe;

    GivenAnswers(LedgerRepository ledgers, Scribe scribe) {
        this.ledgers = ledgers;
        this.scribe = scribe;
    }

    /** The answers of a consent; whoever opens its order has written that look down. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Optional<Answers> of(ConsentId consent) {
        return ledgers.answers(consent).map(answered -> scribe.open(consent, answered));
    }
}
