package bg.registratura.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.mariadb.jdbc.Configuration;
import org.mariadb.jdbc.export.SslMode;

/** The application's own account: it may do what the migrations grant to its role, table by table, and nothing more. */
final class Users {

    static final String APPLICATION = "registratura_app";
    static final String ROLE = "registratura_application";

    private Users() {}

    /** Makes the role and the account, or renews its password. The owner needs CREATE USER and the grant option. */
    static void prepare(String url, String owner, String ownerPassword, String password) {
        try (var connection = DriverManager.getConnection(url, owner, ownerPassword);
                var statement = connection.createStatement()) {
            statement.execute("create role if not exists " + ROLE);
            var identified = APPLICATION + "@'%' identified by '" + password + "' require " + way(url);
            statement.execute("create user if not exists " + identified);
            statement.execute("alter user " + identified);
            statement.execute("grant " + ROLE + " to " + APPLICATION + "@'%'");
            // The least that lets the account name the schema before it takes its role.
            statement.execute("grant show view on `" + connection.getCatalog() + "`.* to " + APPLICATION + "@'%'");
        } catch (SQLException e) {
            throw new StartupRefusedException(
                    "The database at " + url + " does not let us in or does not let us make an account: "
                            + e.getMessage(),
                    "Check registratura.database.url, .user and .password; the user needs all rights on its schema with"
                            + " the grant option, and CREATE USER.");
        }
    }

    /** Where the owner comes over TLS the application's account is refused without it. */
    private static String way(String url) throws SQLException {
        var way = Configuration.parse(url);
        return way == null || way.sslMode() == SslMode.DISABLE ? "none" : "ssl";
    }
}
