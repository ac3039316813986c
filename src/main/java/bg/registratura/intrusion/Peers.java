package bg.registratura.intrusion;

import java.net.InetAddress;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Knows whom a request comes from for exactly as long as it is served. */
@Service
public class Peers {

    private static final ScopedValue<Peer> PEER = ScopedValue.newInstance();

    private final Sources sources;

    Peers(Sources sources) {
        this.sources = sources;
    }

    /** Serves a request that came from an address; nothing of it remains afterwards. */
    public <X extends Exception> void serve(InetAddress address, Serving<X> request) throws X {
        ScopedValue.where(PEER, new Peer(sources.of(address), address)).<Boolean, X>call(() -> {
            request.serve();
            return true;
        });
    }

    /** Where the request that is being served comes from; nothing where no request is, or its proxy does not say. */
    public static Optional<Source> source() {
        return current().map(Peer::source);
    }

    static Optional<Peer> current() {
        return PEER.isBound() ? Optional.of(PEER.get()) : Optional.empty();
    }

    /** What serves a request. */
    @FunctionalInterface
    public interface Serving<X extends Exception> {

        /** Serves it. */
        void serve() throws X;
    }
}
