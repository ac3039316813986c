package bg.registratura.imaging;

import java.io.IOException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** What a crash left on its way in: brought to its place where the index knows it, else taken away, before anything comes anew. */
@Component
class Landing implements InitializingBean {

    private final ImageStore store;
    private final ArrivalRepository arrivals;

    Landing(ImageStore store, ArrivalRepository arrivals) {
        this.store = store;
        this.arrivals = arrivals;
    }

    @Override
    public void afterPropertiesSet() throws IOException {
        for (var id : store.arrived()) {
            if (arrivals.keeps(new ArrivalId(id))) {
                store.shelve(id);
            } else {
                store.drop(id);
            }
        }
    }
}
