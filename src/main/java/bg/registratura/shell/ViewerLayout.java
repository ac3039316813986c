package bg.registratura.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;

/** A patient's pages, phone first: the name, the language, the way out, and everything else is the page's. */
@PermitAll
public class ViewerLayout extends Div implements RouterLayout {

    private final Main main = new Main();

    ViewerLayout(AuthenticationContext authentication, OwnCorner own) {
        addClassName("viewer-layout");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        skip.setRouterIgnore(true);
        var brand = new Span(getTranslation("shell.name"));
        brand.addClassName("brand");
        var header = new Header(brand);
        header.addClassName("layout-head");
        main.setId("main");
        add(skip, header, main);
        if (Kiosk.isHere()) {
            add(KioskFoot.ofVisit());
        } else {
            header.add(corner(authentication, own));
        }
    }

    private Div corner(AuthenticationContext authentication, OwnCorner own) {
        var corner = new Div(
                new LanguageSwitch(), quiet("shell.own", own::open), quiet("shell.sign-out", authentication::logout));
        corner.addClassName("corner");
        return corner;
    }

    private Button quiet(String key, Runnable act) {
        var button = new Button(getTranslation(key), _ -> act.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
