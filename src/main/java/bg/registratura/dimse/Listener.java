package bg.registratura.dimse;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens at one address, each association on a thread of its own. */
public final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int WAITING = 64;
    private static final long BREATH = TimeUnit.MILLISECONDS.toNanos(100);

    private final ServerSocket door;
    private final Limits limits;
    private final House house;
    private final Watch watch = new Watch();
    private final Semaphore lines;
    private final Set<Wire> wires = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** Is heard from now on; throws when the address is taken or is none of this machine. */
    public Listener(Address address, Limits limits, Gate gate, Storage storage, Finder finder) throws IOException {
        this.limits = limits;
        this.house = new House(address.own(), gate, storage, finder, new Semaphore(limits.associations()));
        this.lines = new Semaphore(limits.associations() + WAITING);
        this.door = address.sockets().createServerSocket();
        door.setReuseAddress(true);
        door.bind(new InetSocketAddress(address.host(), address.port()), WAITING);
        threads.execute(this::listen);
    }

    /** Where it is heard. */
    public int port() {
        return door.getLocalPort();
    }

    private void listen() {
        while (!door.isClosed()) {
            try {
                hear(door.accept());
            } catch (IOException e) {
                if (!door.isClosed()) {
                    LOG.warn("a connection could not be taken: {}", e.toString());
                    LockSupport.parkNanos(BREATH);
                }
            }
        }
    }

    /** Who only holds the line, without a greeting, takes no place of an association, and not for long. */
    private void hear(Socket socket) throws IOException {
        if (!lines.tryAcquire()) {
            socket.close();
            return;
        }
        threads.execute(() -> {
            try (var wire = new Wire(socket, limits, watch)) {
                wires.add(wire);
                try {
                    if (!door.isClosed()) {
                        new Association(wire, house).run();
                    }
                } finally {
                    wires.remove(wire);
                }
            } catch (IOException e) {
                Watch.hangUp(socket);
            } finally {
                lines.release();
            }
        });
    }

    /** Ends every association. An object that had come whole is kept to its end, of any other nothing is. */
    @Override
    public void close() {
        Watch.hangUp(door);
        wires.forEach(Wire::close);
        threads.close();
        watch.close();
    }
}
