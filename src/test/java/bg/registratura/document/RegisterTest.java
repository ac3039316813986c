package bg.registratura.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.DatabaseTest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** Each test has a year of its own. */
@DatabaseTest
@DisplayName("A register")
class RegisterTest {

    @Autowired
    Register register;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcTemplate sql;

    @Test
    void countsFromOneInEveryYear() {
        assertThat(next(RegisterKind.INCOMING, LocalDate.of(2201, 12, 31)).text())
                .isEqualTo("1/31.12.2201");
        assertThat(next(RegisterKind.INCOMING, LocalDate.of(2201, 12, 31)).number())
                .isEqualTo(2);
        assertThat(next(RegisterKind.INCOMING, LocalDate.of(2202, 1, 2)).code()).isEqualTo("IN-2202-000001");
        assertThat(next(RegisterKind.INCOMING, LocalDate.of(2201, 12, 31)).number())
                .isEqualTo(3);
    }

    @Test
    void countsApartFromTheOthers() {
        assertThat(next(RegisterKind.INCOMING, LocalDate.of(2203, 1, 2)).number())
                .isEqualTo(1);
        assertThat(next(RegisterKind.OUTGOING, LocalDate.of(2203, 1, 2)).number())
                .isEqualTo(1);
    }

    @Test
    void takesBackTheNumberOfWhatWasRolledBack() {
        var day = LocalDate.of(2204, 1, 2);
        transaction.executeWithoutResult(status -> {
            assertThat(register.next(RegisterKind.PROTOCOL, day).number()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(next(RegisterKind.PROTOCOL, day).number()).isEqualTo(1);
        transaction.executeWithoutResult(status -> {
            register.next(RegisterKind.PROTOCOL, day);
            status.setRollbackOnly();
        });
        assertThat(next(RegisterKind.PROTOCOL, day).number()).isEqualTo(2);
    }

    @Test
    void hasNoGapAndNoTwinWhenManyDesksTakeAndDropNumbersAtOnce() throws Exception {
        var day = LocalDate.of(2205, 1, 2);
        List<Callable<Integer>> desks =
                IntStream.range(0, 60).mapToObj(n -> desk(day, n % 3 == 0)).toList();
        try (var pool = Executors.newFixedThreadPool(8)) {
            var taken = pool.invokeAll(desks).stream()
                    .map(result -> {
                        try {
                            return result.get();
                        } catch (Exception e) {
                            throw new AssertionError(e);
                        }
                    })
                    .filter(Objects::nonNull)
                    .sorted()
                    .toList();

            assertThat(taken).isEqualTo(IntStream.rangeClosed(1, 40).boxed().toList());
        }
    }

    /** Issue 8: a thousand takings at two desks, of which every seventh fails and is rolled back. */
    @Test
    void hasNoGapAndNoTwinWhenTwoDesksTakeAThousandNumbersAtOnce() throws Exception {
        var day = LocalDate.of(2208, 1, 2);
        var together = new CyclicBarrier(2);
        Callable<List<Integer>> desk = () -> {
            together.await();
            var taken = new ArrayList<Integer>();
            for (int n = 1; n <= 500; n++) {
                var number = desk(day, n % 7 == 0).call();
                if (number != null) {
                    taken.add(number);
                }
            }
            return taken;
        };
        try (var pool = Executors.newFixedThreadPool(2)) {
            var first = pool.submit(desk);
            var second = pool.submit(desk);
            var all = Stream.concat(first.get().stream(), second.get().stream()).sorted();

            assertThat(first.get()).isSorted().hasSize(429);
            assertThat(all)
                    .containsExactlyElementsOf(
                            IntStream.rangeClosed(1, 858).boxed().toList());
            assertThat(next(RegisterKind.CONSENT, day).number()).isEqualTo(859);
        }
    }

    @Test
    void givesNothingOutsideATransaction() {
        assertThatThrownBy(() -> register.next(RegisterKind.INCOMING, LocalDate.of(2206, 1, 2)))
                .isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void cannotBeTurnedBackOrMadeToLeap() {
        next(RegisterKind.RECEIPT, LocalDate.of(2207, 1, 2));

        assertThatThrownBy(() -> sql.update("update register_counter set last_number = 9 where in_year = 2207"))
                .isInstanceOf(DataAccessException.class)
                .hasMessageContaining("a register goes on by one");
    }

    /** A desk that takes a number and keeps it, or drops it with all it did. */
    private Callable<Integer> desk(LocalDate day, boolean drops) {
        return () -> transaction.execute(status -> {
            var number = register.next(RegisterKind.CONSENT, day).number();
            if (drops) {
                status.setRollbackOnly();
                return null;
            }
            return number;
        });
    }

    private RegisterNumber next(RegisterKind kind, LocalDate day) {
        return Objects.requireNonNull(transaction.execute(_ -> register.next(kind, day)));
    }
}
