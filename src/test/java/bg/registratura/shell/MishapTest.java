package bg.registratura.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.CannotCreateTransactionException;

class MishapTest {

    static Stream<Arguments> thrown() {
        return Stream.of(
                arguments(new OptimisticLockingFailureException("two desks"), Mishap.CHANGED_BY_ANOTHER),
                arguments(new IllegalStateException(new AccessDeniedException("no")), Mishap.NOT_ALLOWED),
                arguments(new NotFoundException(), Mishap.NO_SUCH_PAGE),
                arguments(
                        new CannotCreateTransactionException(
                                "pool", new SQLTransientConnectionException("timed out", "08S01")),
                        Mishap.DATABASE_AWAY),
                arguments(
                        new DataAccessException("insert", new SQLException("the table is full", "HY000", 1114)),
                        Mishap.DISK_FULL),
                arguments(
                        new IllegalStateException(new FileSystemException("images/1", null, "No space left on device")),
                        Mishap.DISK_FULL),
                arguments(new IOException("Broken pipe"), Mishap.UNKNOWN),
                arguments(new DataAccessException("select", new SQLException("syntax", "42000", 1064)), Mishap.UNKNOWN),
                arguments(new NullPointerException(), Mishap.UNKNOWN));
    }

    @ParameterizedTest
    @MethodSource("thrown")
    void whatCanBeSaidIsSaid(Exception thrown, Mishap said) {
        assertThat(Mishap.of(thrown)).isEqualTo(said);
    }
}
