package bg.registratura.sharing;

import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the desk of scans which signed mandates it waits for, and which of their ends. */
@Component("sharingPaper")
class SignedPaper implements AwaitingPaper {

    private final SheetRepository repository;

    SignedPaper(SheetRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return repository.unscanned(most).stream()
                .sorted(Comparator.comparing(AwaitedPaper::signedAt))
                .limit(most)
                .toList();
    }

    @Override
    public int signedBefore(Instant moment) {
        return repository.unscannedBefore(moment);
    }
}
