package bg.registratura;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextFieldBase;
import com.vaadin.flow.server.VaadinSession;
import java.util.Locale;
import org.springframework.context.ApplicationContext;

/** A screen without a browser, in five verbs; it is told keys and not words, so that tests hold no Bulgarian labels. */
public final class Screen {

    private final ApplicationContext house;

    public Screen(ApplicationContext house) {
        this.house = house;
    }

    /** Shows a view, made as the house makes it. */
    public <T extends Component> T open(Class<T> view) {
        MockVaadin.setup();
        VaadinSession.getCurrent().setLocale(Locale.of("bg"));
        UI.getCurrent().setLocale(Locale.of("bg"));
        var shown = house.getAutowireCapableBeanFactory().createBean(view);
        UI.getCurrent().add(shown);
        return shown;
    }

    /** Leaves it. */
    public void close() {
        MockVaadin.tearDown();
    }

    /** The one field under a label that can be seen. */
    @SuppressWarnings("unchecked")
    public <T> T field(Class<?> kind, String key) {
        return (T) _get(
                (Class<Component>) kind,
                spec -> spec.withPredicate(
                        field -> field instanceof HasLabel labelled && text(key).equals(labelled.getLabel())));
    }

    /** The one text field under a label. */
    public TextFieldBase<?, String> field(String key) {
        return field(TextFieldBase.class, key);
    }

    /** Fills a text field and leaves it. */
    public void type(String key, String value) {
        _setValue(field(key), value);
    }

    /** Chooses in any field. */
    @SuppressWarnings("unchecked")
    public <V> void choose(String key, V value) {
        _setValue((HasValue<?, V>) field(AbstractField.class, key), value);
    }

    /** Presses the one button of this name that can be seen. */
    public void press(String key) {
        _click(_get(Button.class, spec -> spec.withText(text(key))));
    }

    /** Expects a sentence somewhere on the screen. */
    public void see(String key, Object... arguments) {
        assertThat(everything()).contains(text(key, arguments));
    }

    /** Expects a sentence nowhere on the screen. */
    public void seeNot(String key, Object... arguments) {
        assertThat(everything()).doesNotContain(text(key, arguments));
    }

    /** All that can be read on the screen, and the complaints of its fields. */
    public String everything() {
        var all = new StringBuilder();
        _find(Component.class).forEach(component -> {
            all.append(component.getElement().getText()).append('\n');
            if (component instanceof HasValidation field && field.isInvalid()) {
                all.append(field.getErrorMessage()).append('\n');
            }
        });
        return all.toString();
    }

    public String text(String key, Object... arguments) {
        return UI.getCurrent().getTranslation(key, arguments);
    }
}
