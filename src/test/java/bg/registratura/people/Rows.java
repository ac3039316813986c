package bg.registratura.people;

import java.sql.Connection;
import java.sql.SQLException;

/** Many rows in one statement, a commit now and then. */
public final class Rows implements AutoCloseable {

    private static final int ROWS = 2000;

    private final Connection connection;
    private final String into;
    private final String after;
    private final StringBuilder values = new StringBuilder();
    private int waiting;

    public Rows(Connection connection, String into) {
        this(connection, into, "");
    }

    public Rows(Connection connection, String into, String after) {
        this.connection = connection;
        this.into = into;
        this.after = after;
    }

    public void add(String row) throws SQLException {
        values.append(waiting == 0 ? "(" : ",(").append(row).append(')');
        if (++waiting == ROWS) {
            close();
        }
    }

    @Override
    public void close() throws SQLException {
        if (waiting > 0) {
            try (var statement = connection.createStatement()) {
                statement.execute("insert ignore into " + into + " values " + values + " " + after);
            }
            connection.commit();
            values.setLength(0);
            waiting = 0;
        }
    }
}
