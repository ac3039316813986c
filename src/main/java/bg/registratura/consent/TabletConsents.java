package bg.registratura.consent;

import bg.registratura.pad.PlacedInk;
import bg.registratura.pad.SignedSheets;
import bg.registratura.pad.Signing;
import java.util.List;
import java.util.Objects;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** Records what was decided on a tablet: strokes, signed sheet and outcome together, or nothing of them. */
@Service
public class TabletConsents {

    private final SignedSheets sheets;
    private final Consents consents;

    TabletConsents(SignedSheets sheets, Consents consents) {
        this.sheets = sheets;
        this.consents = consents;
    }

    /** When the outcome cannot be recorded, no stroke is kept either. */
    @Transactional(isolation = Isolation.READ_COMMITTED)
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public Consenting record(TabletSheet shown, List<PlacedInk> inks) {
        sheets.keep(new Signing(shown.sheet(), shown.filled(), shown.signatories(), inks));
        var outcome = decide(shown.asked());
        if (!(outcome instanceof Consenting.Recorded)) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        }
        return outcome;
    }

    private Consenting decide(OnTablet asked) {
        return switch (asked.event()) {
            case GRANTED -> consents.grant(asked.form(), Objects.requireNonNull(asked.answers()), asked.signers());
            case REFUSED -> consents.refuse(asked.form(), asked.reason(), asked.signers());
            case WITHDRAWN -> consents.withdraw(asked.form(), asked.signers());
            case STOPPED, ANNULLED -> throw new IllegalArgumentException("nobody signs this");
        };
    }
}
