package bg.registratura.frontdesk.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.button.Button;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where the cursor goes when something new is shown. */
final class Cursor {

    private Cursor() {}

    /** Into the first field that can be seen, or onto the first act when there is no field. */
    static void into(Component shown) {
        first(shown, HasValue.class::isInstance)
                .or(() -> first(shown, Button.class::isInstance))
                .ifPresent(Focusable::focus);
    }

    private static Optional<Focusable<?>> first(Component shown, Predicate<Component> wanted) {
        return all(shown)
                .filter(wanted)
                .filter(Focusable.class::isInstance)
                .findFirst()
                .map(component -> (Focusable<?>) component);
    }

    private static Stream<Component> all(Component shown) {
        return !(shown instanceof Text) && shown.isVisible()
                ? Stream.concat(Stream.of(shown), shown.getChildren().flatMap(Cursor::all))
                : Stream.empty();
    }
}
