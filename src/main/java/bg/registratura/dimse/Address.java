package bg.registratura.dimse;

import java.net.InetAddress;
import javax.net.ServerSocketFactory;

/**
 * Where a listener is heard, and how it is called.
 *
 * @param port 0 for any that is free
 * @param sockets plain, or over TLS
 */
public record Address(AeTitle own, InetAddress host, int port, ServerSocketFactory sockets) {}
