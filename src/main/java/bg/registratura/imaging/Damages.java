package bg.registratura.imaging;

import java.util.List;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Kept files that are no longer as they came: for whoever can put them back from the backup. */
@Service
public class Damages {

    private final ProofRepository repository;
    private final Proving proving;

    Damages(ProofRepository repository, Proving proving) {
        this.repository = repository;
        this.proving = proving;
    }

    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public List<Damage> all() {
        return repository.damages();
    }

    /** Proves a file again, as after it was put back; a file that is gone from the archive is missing. */
    @PreAuthorize("hasAnyRole('TECHNICIAN','REPORTING_PHYSICIAN')")
    public Proof proveAgain(InstanceId instance) {
        return repository.one(instance).map(proving::prove).orElse(Proof.MISSING);
    }
}
