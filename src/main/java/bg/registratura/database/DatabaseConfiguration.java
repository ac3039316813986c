package bg.registratura.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.mariadb.jdbc.export.SslMode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.boot.jooq.autoconfigure.DefaultConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Two users of one database: the owner migrates, the application works. */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

    /** How long a person waits before they are told that the database is away; one that fell is back in less. */
    private static final long PATIENCE_MILLIS = 10_000;

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "::1");

    @Bean
    @ConditionalOnProperty(name = "registratura.database.url", matchIfMissing = true, havingValue = "none")
    EmbeddedMariaDb embeddedMariaDb(
            DataDirectory data,
            @Value("${registratura.database.memory:" + EmbeddedMariaDb.USUAL_MEMORY + "}") String memory,
            Clock clock) {
        return new EmbeddedMariaDb(data.path(), memory, clock);
    }

    @Bean
    Owner owner(
            DataDirectory data,
            ObjectProvider<EmbeddedMariaDb> embedded,
            @Value("${registratura.database.url:#{null}}") @Nullable String url,
            @Value("${registratura.database.user:#{null}}") @Nullable String user,
            @Value("${registratura.database.password:}") String password) {
        var own = embedded.getIfAvailable();
        var owner = own != null
                ? new Owner(own.url(), EmbeddedMariaDb.OWNER, own.password())
                : external(url, user, password);
        Users.prepare(owner.url(), owner.user(), owner.password(), applicationPassword(data));
        return owner;
    }

    private static Owner external(@Nullable String url, @Nullable String user, String password) {
        if (url == null || user == null) {
            throw new StartupRefusedException(
                    "An external database needs three settings.",
                    "Set registratura.database.url, registratura.database.user and registratura.database.password.");
        }
        if (!isSheltered(url)) {
            throw new StartupRefusedException(
                    "The database is on another machine and the way to it is not encrypted.",
                    "Add ?sslMode=verify-full to registratura.database.url.");
        }
        return new Owner(url, user, password);
    }

    /** On this machine, or over TLS with a server that proves who it is. */
    static boolean isSheltered(String url) {
        try {
            var way = org.mariadb.jdbc.Configuration.parse(url);
            return way != null
                    && (way.sslMode() == SslMode.VERIFY_FULL
                            || way.addresses().stream()
                                    .allMatch(address -> HERE.contains(address.host) || address.localSocket != null));
        } catch (SQLException e) {
            throw new StartupRefusedException(
                    "registratura.database.url cannot be read.", "It begins with jdbc:mariadb:// and a host.");
        }
    }

    @Bean
    DataSource dataSource(
            Owner owner, DataDirectory data, @Value("${registratura.database.connections:20}") int connections) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(owner.url());
        pool.setUsername(Users.APPLICATION);
        pool.setPassword(applicationPassword(data));
        pool.setConnectionInitSql("set role " + Users.ROLE);
        pool.setMaximumPoolSize(connections);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
        pool.addDataSourceProperty("sessionVariables", "group_concat_max_len=4294967295");
        pool.setPoolName("registratura");
        return pool;
    }

    /** One statement a call: the length jOOQ would set before each is set once for the connection. */
    @Bean
    DefaultConfigurationCustomizer oneStatementACall() {
        return configuration -> configuration.settings().setRenderGroupConcatMaxLenSessionVariable(false);
    }

    private static String applicationPassword(DataDirectory data) {
        return Secrets.password(data.path().resolve("database/application.password"));
    }

    /** The migrating user, as Flyway asks for it. */
    record Owner(String url, String user, String password) implements FlywayConnectionDetails {

        @Override
        public String getUsername() {
            return user;
        }

        @Override
        public String getPassword() {
            return password;
        }

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public String toString() {
            return "Owner[****]";
        }
    }
}
