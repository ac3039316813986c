package bg.registratura.disclosure;

import bg.registratura.scan.AwaitedPaper;
import bg.registratura.scan.AwaitingPaper;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells the desk of scans which signed sheets of a release it waits for: consents, withdrawals, receipts. */
@Component("releasePaper")
class SignedPaper implements AwaitingPaper {

    private final SheetRepository repository;

    SignedPaper(SheetRepository repository) {
        this.repository = repository;
    }

    @Override
    public List<AwaitedPaper> awaited(int most) {
        return Stream.of(repository.consents(most), repository.withdrawals(most), repository.receipts(most))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(AwaitedPaper::signedAt))
                .limit(most)
                .toList();
    }
}
