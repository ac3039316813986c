package bg.registratura.search;

import bg.registratura.people.PatientId;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Puts down the names that are not in the index yet, or not as they are put down today: all of them after a migration that
 * says so, later those whose former names were destroyed. Each is a transaction of its own, lest a desk wait for many. Whoever
 * is registered or corrected is put down at once, in that transaction.
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
            missing.forEach(id -> transactions.executeWithoutResult(_ -> index.putDown(id)));
        } while (missing.size() == AT_ONCE);
    }
}
