package bg.registratura.shell;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What the keys do on this very screen, read off the buttons that can be pressed now. */
class KeyHelp extends Dialog {

    /** Keys that mean the same everywhere. */
    private static final Map<String, String> EVERYWHERE = new LinkedHashMap<>();

    static {
        EVERYWHERE.put("Enter", "shell.keys.enter");
        EVERYWHERE.put("Esc", "shell.keys.escape");
        EVERYWHERE.put("F1", "shell.keys.help");
    }

    /** The help for what stands inside an element. */
    KeyHelp(Element inside) {
        setHeaderTitle(getTranslation("shell.keys.title"));
        var list = new DescriptionList();
        list.addClassName("keys");
        components(inside).filter(Component::isVisible).forEach(component -> ComponentUtil.getData(
                        component, Named.class)
                .tell(list));
        EVERYWHERE.forEach((key, word) -> new Named(key, getTranslation(word)).tell(list));
        add(list);
        var close = new Button(getTranslation("shell.keys.close"), _ -> close());
        close.setAutofocus(true);
        getFooter().add(close);
    }

    /** Says what a key does that is not on a button. */
    static void name(Component component, Key key, String text) {
        ComponentUtil.setData(component, Named.class, new Named(key.getKeys().getFirst(), text));
    }

    private static Stream<Component> components(Element element) {
        if (element.isTextNode() || !element.isVisible()) {
            return Stream.empty();
        }
        var own =
                element
                        .getComponent()
                        .filter(component -> ComponentUtil.getData(component, Named.class) != null)
                        .stream();
        return Stream.concat(own, element.getChildren().flatMap(KeyHelp::components));
    }

    /** A key and what it does. */
    record Named(String key, String text) {

        void tell(DescriptionList list) {
            var sign = new Span(key);
            sign.addClassName("key");
            var term = new DescriptionList.Term();
            term.add(sign);
            list.add(term, new DescriptionList.Description(text));
        }
    }
}
