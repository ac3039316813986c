package bg.registratura.consent;

import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the desk of scans which signed sheets of this room it waits for. */
@Component
class SignedPaper implements AwaitingPaper {

    private final PaperRepository repository;

    SignedPaper(PaperRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return repository.unscanned(most);
    }

    @Override
    public int signedBefore(Instant moment) {
        return repository.unscannedBefore(moment);
    }
}
