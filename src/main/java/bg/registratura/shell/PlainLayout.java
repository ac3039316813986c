package bg.registratura.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Public pages and the door: a name, a language, one column. */
@AnonymousAllowed
public class PlainLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    public PlainLayout() {
        addClassName("plain-layout");
        var header = new Header(brand());
        header.addClassName("layout-head");
        main.setId("main");
        add(header, main);
        if (Kiosk.isHere()) {
            add(KioskFoot.ofVisit());
        } else {
            header.add(new LanguageSwitch());
        }
    }

    /** The name leads home, but at the touch screen, where nothing leads out of a visit but its end. */
    private HtmlContainer brand() {
        var name = getTranslation("shell.name");
        var brand = Kiosk.isHere() ? new Span(name) : new Anchor(".", name);
        brand.addClassName("brand");
        return brand;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
