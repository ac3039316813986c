package bg.registratura.dicomweb;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the administrator knows of the programs of dentists: that there are tokens, and how to end one. */
@Service
@PreAuthorize("hasRole('ADMINISTRATOR')")
public class ProgramOffice {

    private final ProgramTokenRepository repository;
    private final Revoking revoking;

    ProgramOffice(ProgramTokenRepository repository, Revoking revoking) {
        this.repository = repository;
        this.revoking = revoking;
    }

    /** Every token that was not revoked, newest first. */
    @Transactional(readOnly = true)
    public List<ProgramToken> all() {
        return repository.all();
    }

    /** Ends one; false when it is gone already. */
    @Transactional
    public boolean revoke(ProgramTokenId id) {
        return revoking.revoke(id);
    }
}
