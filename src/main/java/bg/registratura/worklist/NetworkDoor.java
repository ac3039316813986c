package bg.registratura.worklist;

import bg.registratura.dimse.Address;
import bg.registratura.dimse.Finder;
import bg.registratura.dimse.Gate;
import bg.registratura.dimse.Limits;
import bg.registratura.dimse.Listener;
import bg.registratura.dimse.Storage;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Opens the door for the units when the house is ready, and shuts it first when the house closes. */
@Component
class NetworkDoor implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(NetworkDoor.class);

    private final Address address;
    private final Limits limits;
    private final Gate gate;
    private final Storage storage;
    private final Finder finder;
    private @Nullable Listener listener;

    NetworkDoor(Address address, Limits limits, Gate gate, Storage storage, Finder finder) {
        this.address = address;
        this.limits = limits;
        this.gate = gate;
        this.storage = storage;
        this.finder = finder;
    }

    /** Only when an operator gave it a port. */
    @Override
    public void start() {
        if (address.port() == 0) {
            return;
        }
        try {
            listener = new Listener(address, limits, gate, storage, finder);
            LOG.info("units are heard at port {} as {}", listener.port(), address.own());
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "Port " + address.port() + " for the units (registratura.dicom.port) cannot be opened", e);
        }
    }

    @Override
    public void stop() {
        if (listener != null) {
            listener.close();
            listener = null;
        }
    }

    @Override
    public boolean isRunning() {
        return listener != null;
    }
}
