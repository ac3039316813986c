package bg.registratura.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Public pages and the door: a name, a language, one column. */
@AnonymousAllowed
public class PlainLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    public PlainLayout() {
        addClassName("plain-layout");
        var home = new Anchor(".", getTranslation("shell.name"));
        home.addClassName("brand");
        var header = new Header(home, new LanguageSwitch());
        header.addClassName("layout-head");
        main.setId("main");
        add(header, main);
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
