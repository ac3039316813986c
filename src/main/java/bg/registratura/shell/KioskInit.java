package bg.registratura.shell;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.springframework.stereotype.Component;

/** Every page of a kiosk's session rests and clears itself, whichever room it belongs to. */
@Component
class KioskInit implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> {
            if (Kiosk.isHere()) {
                Kiosk.watch(init.getUI());
            }
        });
    }
}
