package bg.registratura.security;

import bg.registratura.TestClock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;

/** The training and the number of the undertaking without which nobody of the staff is let in. */
public class TestTrainings {

    private final JdbcTemplate sql;
    private final TestClock clock;

    TestTrainings(JdbcTemplate sql, TestClock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public void of(AccountId account) {
        sql.update("""
                insert into secrecy_paper (secrecy_paper_id, account_id, signed_on, paper_number, recorded_at)
                select uuid(), account_id, secrecy_signed_on, '7/2125', '2125-01-02 12:00'
                from account where account_id = ? and secrecy_signed_on is not null""", account.value().toString());
        sql.update(
                """
                insert into staff_training (staff_training_id, account_id, kind, held_on, given_by, recorded_at)
                values (?, ?, 'DATA_PROTECTION', ?, 'Д. Съветова', ?)""",
                UUID.randomUUID().toString(),
                account.value().toString(),
                LocalDate.of(2125, 1, 2),
                LocalDate.of(2125, 1, 2).atTime(12, 0));
        if (!sql.queryForList(
                        "select role from account_role where account_id = ? and role = 'SUPPORT'",
                        account.value().toString())
                .isEmpty()) {
            letIn(account);
        }
    }

    /** An access of support, without which nobody of support is let in either. */
    private void letIn(AccountId account) {
        var now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        var administrator = UUID.randomUUID().toString();
        sql.update(
                "insert into account (account_id, kind, username, display_name, created_at) values (?, 'STAFF', ?, 'А. Пробна', ?)",
                administrator,
                administrator,
                now);
        sql.update("insert into account_role (account_id, role) values (?, 'ADMINISTRATOR')", administrator);
        sql.update("""
                insert into support_access (support_access_id, account_id, person_name, company, contract_reference, purpose,
                    opened_at, opened_by, ends_at)
                values (?, ?, 'Ст. Пробна', 'Примерен софтуер ООД', '1/2125', 'Проба', ?, ?, ?)""", UUID.randomUUID().toString(), account.value().toString(), now, administrator, now.plusHours(8));
    }
}
