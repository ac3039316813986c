package bg.registratura.seal;

import bg.registratura.crypto.TimeStampQuery;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The time-stamp server (RFC 3161 over HTTP, 3.4), where one is set. It is sent a hash and nothing else. When it does not answer
 * soon it is not asked again for a minute: papers go on without it.
 */
@Component
class HttpTimeStamps implements TimeStamps {

    private static final Logger LOG = LoggerFactory.getLogger(HttpTimeStamps.class);
    private static final Duration PAUSE = Duration.ofMinutes(1);
    private static final int OK = 200;
    private static final int SHA256_BYTES = 32;
    private static final long MOST_BYTES = 64 << 10;

    private final @Nullable URI server;
    private final Duration patience;
    private final Clock clock;
    private @Nullable HttpClient client;
    private volatile @Nullable Instant failedAt;

    HttpTimeStamps(
            @Value("${registratura.seal.time-stamps:#{null}}") @Nullable URI server,
            @Value("${registratura.seal.time-stamps-wait:3s}") Duration patience,
            Clock clock) {
        this.server = server;
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    public boolean areWanted() {
        return server != null;
    }

    @Override
    public boolean mayBeAsked() {
        var failed = failedAt;
        return areWanted() && (failed == null || !clock.instant().isBefore(failed.plus(PAUSE)));
    }

    @Override
    public Optional<Instant> failedAt() {
        return Optional.ofNullable(failedAt);
    }

    @Override
    public byte[] stamp(byte[] sha256) throws IOException {
        try {
            var token = ask(TimeStampQuery.about(hash(sha256)));
            failedAt = null;
            return token;
        } catch (IOException e) {
            failedAt = clock.instant();
            LOG.warn("The time-stamp server does not answer, papers are sealed without it: {}", e.toString());
            throw e;
        }
    }

    /** Nothing but a hash can be sent, whoever calls. */
    private static byte[] hash(byte[] sha256) {
        if (sha256.length != SHA256_BYTES) {
            throw new IllegalArgumentException("a time stamp is asked for a SHA-256 and for nothing else");
        }
        return sha256;
    }

    private byte[] ask(TimeStampQuery query) throws IOException {
        var request = HttpRequest.newBuilder(Optional.ofNullable(server).orElseThrow())
                .timeout(patience)
                .header("Content-Type", "application/timestamp-query")
                .POST(BodyPublishers.ofByteArray(query.encoded()))
                .build();
        try {
            var answer = client().send(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
            if (answer.statusCode() != OK) {
                throw new IOException("the time-stamp server answered " + answer.statusCode());
            }
            return query.token(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a time stamp was awaited", e);
        }
    }

    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder().connectTimeout(patience).build();
        }
        return client;
    }
}
