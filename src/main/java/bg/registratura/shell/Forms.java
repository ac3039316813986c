package bg.registratura.shell;

import com.vaadin.flow.data.binder.Binder;
import com.vaadin.flow.data.binder.ValidationException;
import java.util.Optional;

/** Reading a filled form. */
public final class Forms {

    private Forms() {}

    /** The form as a record; empty when something is wrong with it, which the fields then show themselves. */
    public static <T> Optional<T> read(Binder<T> binder) {
        try {
            return Optional.of(binder.writeRecord());
        } catch (ValidationException _) {
            return Optional.empty();
        }
    }
}
