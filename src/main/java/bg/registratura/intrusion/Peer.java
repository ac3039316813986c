package bg.registratura.intrusion;

import java.net.InetAddress;

/**
 * Whoever sent the request that is being served.
 *
 * @param source what may be remembered of them
 * @param address what may not, unless a rule fires
 */
record Peer(Source source, InetAddress address) {

    @Override
    public String toString() {
        return "Peer[****]";
    }
}
