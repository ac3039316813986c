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
        var corner = new Div(new LanguageSwitch());
        if (!Kiosk.isHere()) {
            var mine = new Button(getTranslation("shell.own"), _ -> own.open());
            mine.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            corner.add(mine);
        }
        corner.add(leave(authentication));
        corner.addClassName("corner");
        var header = new Header(brand, corner);
        header.addClassName("layout-head");
        main.setId("main");
        add(skip, header, main);
    }

    private Button leave(AuthenticationContext authentication) {
        if (Kiosk.isHere()) {
            var end = new Button(getTranslation("shell.kiosk.end"), click -> click.getSource()
                    .getUI()
                    .ifPresent(ui -> ui.getPage().setLocation("kiosk/end")));
            end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            return end;
        }
        var leave = new Button(getTranslation("shell.sign-out"), _ -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return leave;
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }
}
