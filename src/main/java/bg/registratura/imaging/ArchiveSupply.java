package bg.registratura.imaging;

import bg.registratura.shell.Supply;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Whether pictures can be kept at this moment. */
@Component
class ArchiveSupply implements Supply {

    private final ImageStore store;

    ArchiveSupply(ImageStore store) {
        this.store = store;
    }

    @Override
    public Kind kind() {
        return Kind.ARCHIVE;
    }

    @Override
    public boolean answers() throws IOException {
        return store.takes();
    }
}
