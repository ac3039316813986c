package bg.registratura.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page of the laboratory's touch screen: large, with nothing on it that leads elsewhere. */
@AnonymousAllowed
public class KioskLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    KioskLayout() {
        addClassName("kiosk-layout");
        var brand = new Span(getTranslation("shell.name"));
        brand.addClassName("brand");
        var header = new Header(brand);
        header.addClassName("layout-head");
        main.setId("main");
        add(header, main, KioskFoot.ofStart());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
