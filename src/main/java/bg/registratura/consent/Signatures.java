package bg.registratura.consent;

import bg.registratura.identity.CheckPurpose;
import bg.registratura.identity.IdentityChecks;
import bg.registratura.language.Dates;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Enters who signed a sheet, each with their own look into a document of the same day. */
@Component
class Signatures {

    private final SignatureRepository repository;
    private final IdentityChecks checks;
    private final Clock clock;

    Signatures(SignatureRepository repository, IdentityChecks checks, Clock clock) {
        this.repository = repository;
        this.checks = checks;
        this.clock = clock;
    }

    /** Those of whom nobody saw today who they are. */
    List<Signer> unchecked(ConsentForm form, List<Signer> signers) {
        return signers.stream().filter(signer -> !isChecked(signer, form)).toList();
    }

    /** Enters them, or tells of the first that the schema does not take. */
    Optional<Consenting.NotTaken> enter(ConsentForm form, List<Signer> signers) {
        return signers.stream().flatMap(signer -> enter(form, signer).stream()).findFirst();
    }

    private Optional<Consenting.NotTaken> enter(ConsentForm form, Signer signer) {
        try {
            repository.insert(form.id(), signer, clock.instant());
            return Optional.empty();
        } catch (DataAccessException refused) {
            return Optional.of(new Consenting.NotTaken(signer, SchemaRefusal.in(refused)));
        }
    }

    private boolean isChecked(Signer signer, ConsentForm form) {
        var check = signer.identityCheck();
        var today = Dates.dayOf(clock.instant());
        return check == null
                ? !signer.needsIdentityCheck()
                : checks.find(check)
                        .filter(found -> found.look().bearer() == signer.role().bearer())
                        .filter(found -> checks.isGood(found.id(), form.patient(), CheckPurpose.CONSENT, today))
                        .isPresent();
    }
}
