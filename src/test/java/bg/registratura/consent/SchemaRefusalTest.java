package bg.registratura.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bg.registratura.consent.Consenting.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;

class SchemaRefusalTest {

    @Test
    void knowsOnlySentencesThatTheSchemaSays() throws IOException {
        var said = new StringBuilder();
        try (var migrations = Files.list(Path.of("db/migration"))) {
            for (var migration : migrations.toList()) {
                said.append(Files.readString(migration));
            }
        }

        assertThat(SchemaRefusal.REASONS.keySet())
                .allSatisfy(sentence -> assertThat(said).contains("message_text = '" + sentence + "'"));
    }

    @Test
    void tellsTheReasonAndThrowsOnWhatHasNone() {
        var known = refused("45000", "(conn=7) a sheet that was never printed is not signed on paper");
        assertThat(SchemaRefusal.in(known)).isEqualTo(Reason.NOT_PRINTED);

        var unknown = refused("45000", "the ink of a signer is missing");
        assertThatThrownBy(() -> SchemaRefusal.in(unknown)).isSameAs(unknown);
        var broken = refused("08000", "a sheet that was never printed is not signed on paper");
        assertThatThrownBy(() -> SchemaRefusal.in(broken)).isSameAs(broken);
    }

    static DataAccessException refused(String state, String message) {
        return new UncategorizedSQLException("insert", "insert", new SQLException(message, state));
    }
}
