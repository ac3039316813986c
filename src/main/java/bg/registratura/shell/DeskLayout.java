package bg.registratura.shell;

import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.Layout;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.server.menu.MenuConfiguration;
import com.vaadin.flow.server.menu.MenuEntry;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where people work: the rooms they may enter along the top, who they are in the corner. */
@Layout
@PermitAll
public class DeskLayout extends Div implements RouterLayout, AfterNavigationObserver {

    /** So many places stand on one line of a common desk screen. */
    private static final int MOST = 9;

    private final Main main = new Main();
    private final Map<String, Anchor> links = new LinkedHashMap<>();
    private transient Runnable went = () -> {};

    DeskLayout(AuthenticationContext authentication, Outages outages, List<Alarm> alarms, OwnCorner own) {
        addClassName("desk-layout");
        var skip = new Anchor("#main", getTranslation("shell.skip"));
        skip.addClassName("skip-link");
        var brand = new Span(getTranslation("shell.name"));
        brand.addClassName("brand");
        var header = new Header(brand, menu(), corner(authentication, own));
        header.addClassName("layout-head");
        main.setId("main");
        add(skip, header, new OutageBanner(outages), new AlarmBanner(alarms), main);
        Shortcuts.addShortcutListener(this, () -> new KeyHelp(getElement()).open(), Key.F1);
    }

    private Nav menu() {
        var list = new UnorderedList();
        var all = MenuConfiguration.getMenuEntries().stream().map(this::link).toList();
        int alone = alone(all.size());
        all.stream().limit(alone).forEach(link -> list.add(new ListItem(link)));
        if (alone < all.size()) {
            var more = new MoreMenu(all.subList(alone, all.size()));
            went = more::went;
            list.add(new ListItem(more));
        }
        var nav = new Nav(list);
        nav.addClassName("menu");
        nav.getElement().setAttribute("aria-label", getTranslation("shell.menu"));
        return nav;
    }

    /** How many of so many places stand by themselves; the others stand together behind the last one. */
    static int alone(int all) {
        return all > MOST ? MOST - 1 : all;
    }

    private Anchor link(MenuEntry entry) {
        var path = entry.path().replaceFirst("^/", "");
        var link = new Anchor(path.isEmpty() ? "." : path, getTranslation(entry.title()));
        link.getElement().setAttribute("router-link", true);
        links.put(path, link);
        return link;
    }

    private Div corner(AuthenticationContext authentication, OwnCorner own) {
        var name = new Button(
                authentication
                        .getAuthenticatedUser(Visitor.class)
                        .map(Visitor::displayName)
                        .orElse(""),
                _ -> own.open());
        name.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        name.addClassName("visitor");
        name.setTooltipText(getTranslation("shell.own"));
        var leave = new Button(getTranslation("shell.sign-out"), _ -> authentication.logout());
        leave.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        var corner = new Div(name, new LanguageSwitch(), leave);
        corner.addClassName("corner");
        return corner;
    }

    /** Of the paths that lead here the longest: a room within a room marks itself alone. */
    static Optional<String> current(Collection<String> paths, String here) {
        return paths.stream()
                .filter(path -> here.equals(path) || here.startsWith(path + "/"))
                .max(Comparator.comparingInt(String::length));
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().removeAllChildren();
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var current = current(links.keySet(), event.getLocation().getPath());
        links.forEach((path, link) -> link.getElement()
                .setAttribute("aria-current", current.filter(path::equals).isPresent() ? "page" : "false"));
        went.run();
    }
}
