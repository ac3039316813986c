package bg.registratura.shell;

import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Viewport;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.theme.lumo.Lumo;

/** What every page has: the theme, the language, nothing from elsewhere. */
@StyleSheet(Lumo.STYLESHEET)
@StyleSheet("registratura.css")
@Viewport("width=device-width, initial-scale=1")
public class AppShell implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addMetaTag("color-scheme", "light dark");
        settings.addMetaTag("format-detection", "telephone=no");
        settings.addMetaTag("robots", "noindex, nofollow");
        settings.addFavIcon("icon", "registratura.svg", "any");
    }
}
