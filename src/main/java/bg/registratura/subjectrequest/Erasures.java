package bg.registratura.subjectrequest;

import bg.registratura.audit.Action;
import bg.registratura.restriction.Restrictions;
import bg.registratura.retention.Terms;
import bg.registratura.security.FreshProof;
import bg.registratura.subjectrequest.Steps.Intent;
import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases what a decision grants: everything at once, or nothing. What a legal ground keeps stays; which, says {@code
 * db/migration/V145__erasure.sql}.
 */
@Service
public class Erasures {

    private final Steps steps;
    private final ErasureRepository repository;
    private final List<RecordEraser> registers;
    private final Terms terms;
    private final Restrictions restrictions;

    Erasures(
            Steps steps,
            ErasureRepository repository,
            List<RecordEraser> registers,
            Terms terms,
            Restrictions restrictions) {
        this.steps = steps;
        this.repository = repository;
        this.registers = registers;
        this.terms = terms;
        this.restrictions = restrictions;
    }

    /** Erases, once. The answer may be issued only then: it says what was done. */
    @PreAuthorize("hasRole('DPO')")
    @FreshProof
    @Transactional
    public Progress erase(SubjectRequest shown) {
        return steps.take(
                shown,
                Intent.to(RequestStatus.DECIDED, Action.DATA_ERASED),
                request -> request.againstErasing(() -> request.patient()
                                .filter(patient -> repository.isInTheHouse(patient, steps.today()))
                                .isPresent())
                        .or(() -> request.patient().filter(terms::isHeld).map(_ -> Refusal.HELD))
                        .or(() -> request.patient()
                                .filter(restrictions::isAnythingRestricted)
                                .map(_ -> Refusal.RESTRICTED)),
                step -> {
                    shown.patient().ifPresent(patient -> registers.forEach(register -> register.erase(patient)));
                    repository.erase(step);
                });
    }
}
