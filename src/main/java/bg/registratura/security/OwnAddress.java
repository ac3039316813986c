package bg.registratura.security;

import bg.registratura.passkey.HouseAddress;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The address of this house as {@link Reach} sets it, with the port at which it really listens. */
@Component
class OwnAddress implements HouseAddress {

    private final Reach reach;
    private volatile int port;

    OwnAddress(Reach reach, @Value("${server.port}") int port) {
        this.reach = reach;
        this.port = port;
    }

    @EventListener
    void listens(WebServerInitializedEvent server) {
        port = server.getWebServer().getPort();
    }

    @Override
    public String address() {
        return reach.address(port);
    }
}
