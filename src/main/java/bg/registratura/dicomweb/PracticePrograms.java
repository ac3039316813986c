package bg.registratura.dicomweb;

import bg.registratura.practice.Application;
import bg.registratura.practice.OwnPractice;
import bg.registratura.security.AccountId;
import bg.registratura.security.AccountSummary;
import bg.registratura.security.Accounts;
import java.util.List;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The programs of the dentists who belong to one practice, for its administrator and for no other practice. */
@Service
@PreAuthorize("hasRole('PRACTICE_ADMINISTRATOR')")
public class PracticePrograms {

    private final ProgramTokenRepository repository;
    private final Revoking revoking;
    private final OwnPractice practice;
    private final Accounts accounts;

    PracticePrograms(ProgramTokenRepository repository, Revoking revoking, OwnPractice practice, Accounts accounts) {
        this.repository = repository;
        this.revoking = revoking;
        this.practice = practice;
        this.accounts = accounts;
    }

    /** The tokens of the practice's dentists, newest first. */
    @Transactional(readOnly = true)
    public List<ProgramToken> all() {
        return repository.of(dentists());
    }

    /** Ends one of them; false when it is gone already. */
    @Transactional
    public boolean revoke(ProgramTokenId id) {
        var held = repository.find(id);
        if (held.filter(one -> dentists().contains(one.account())).isEmpty()) {
            throw new AccessDeniedException("a token of another practice's dentist");
        }
        return revoking.revoke(id);
    }

    private List<AccountId> dentists() {
        return practice.dentists().stream()
                .filter(one -> one.from() != null && one.state() != Application.State.ENDED)
                .flatMap(one -> accounts.ofSubject(one.dentist().value()).stream())
                .map(AccountSummary::id)
                .distinct()
                .toList();
    }
}
