package bg.registratura.database;

import bg.registratura.shell.Supply;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;

/** Whether the database answers at this moment. */
@Component
class DatabaseSupply implements Supply {

    private static final int PATIENCE_SECONDS = 2;

    private final DataSource database;

    DatabaseSupply(DataSource database) {
        this.database = database;
    }

    @Override
    public Kind kind() {
        return Kind.DATABASE;
    }

    @Override
    public boolean answers() throws SQLException {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        }
    }
}
