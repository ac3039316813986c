package bg.registratura.security;

import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The training without which nobody of the staff is let in. */
public class TestTrainings {

    private final JdbcTemplate sql;

    TestTrainings(JdbcTemplate sql) {
        this.sql = sql;
    }

    public void of(AccountId account) {
        sql.update(
                """
                insert into staff_training (staff_training_id, account_id, kind, held_on, given_by, recorded_at)
                values (?, ?, 'DATA_PROTECTION', ?, 'Д. Съветова', ?)""",
                UUID.randomUUID().toString(),
                account.value().toString(),
                LocalDate.of(2125, 1, 2),
                LocalDate.of(2125, 1, 2).atTime(12, 0));
    }
}
