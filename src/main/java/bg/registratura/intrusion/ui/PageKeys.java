package bg.registratura.intrusion.ui;

import bg.registratura.intrusion.Rule;
import bg.registratura.intrusion.Watch;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Every page has a key of its own that its messages bear; a message with another one is refused, and counted. */
@Component
class PageKeys implements VaadinServiceInitListener {

    private final transient Watch watch;

    PageKeys(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Messages(watch));
    }

    /** Takes the messages of pages as Vaadin does. */
    private static final class Messages extends UidlRequestHandler {

        private final transient Watch watch;

        Messages(Watch watch) {
            this.watch = watch;
        }

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new Counting(watch);
        }
    }

    /** Refuses as Vaadin does, and says that it did. */
    private static final class Counting extends ServerRpcHandler {

        private final transient Watch watch;

        Counting(Watch watch) {
            this.watch = watch;
        }

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(ui, message, request);
            } catch (InvalidUIDLSecurityKeyException refused) {
                watch.noticed(Rule.FORGED_TOKENS, UUID.randomUUID().toString());
                throw refused;
            }
        }
    }
}
