package bg.registratura.document;

import bg.registratura.seal.Seals;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tells those who answer for the laboratory's seal how it stands with it; nothing of any paper. */
@Service
public class SealReports {

    private final Seals seals;
    private final PaperSealRepository repository;

    SealReports(Seals seals, PaperSealRepository repository) {
        this.seals = seals;
        this.repository = repository;
    }

    /** As it is now. */
    @Transactional(readOnly = true)
    @PreAuthorize("hasAnyRole('ADMINISTRATOR','DPO')")
    public SealReport read() {
        return new SealReport(seals.state(), repository.tally(), seals.certificates());
    }
}
