package bg.registratura.search;

import bg.registratura.people.PatientId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts down the names that are not in the index yet: all of them after the migration that brought it, later those whose
 * former names were destroyed. Whoever is registered or corrected is put down at once, in that transaction.
 */
@Component
class NameRounds {

    private static final int AT_ONCE = 100;

    private final NameIndexRepository index;
    private final TransactionOperations transactions;

    NameRounds(NameIndexRepository index, TransactionOperations transactions) {
        this.index = index;
        this.transactions = transactions;
    }

    @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
    void goRound() {
        List<PatientId> missing;
        do {
            missing = index.missing(AT_ONCE);
            var these = missing;
            transactions.executeWithoutResult(_ -> these.forEach(index::putDown));
        } while (missing.size() == AT_ONCE);
    }
}
