package bg.registratura.results.ui;

import bg.registratura.shell.Kiosk;
import bg.registratura.shell.KioskLayout;
import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** The first page of the laboratory's touch screen. */
@Route(value = "kiosk", layout = KioskLayout.class)
@AnonymousAllowed
class KioskView extends Div implements HasDynamicTitle {

    KioskView() {
        addClassName("kiosk-start");
        var slip = new Button(getTranslation("results.kiosk.slip"), _ -> go("enter"));
        slip.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        var password = new Button(getTranslation("results.kiosk.password"), _ -> go("sign-in"));
        add(
                new H1(getTranslation("results.kiosk.title")),
                slip,
                password,
                new Paragraph(getTranslation("results.kiosk.clears")));
    }

    private void go(String where) {
        getUI().ifPresent(ui -> ui.navigate(where));
    }

    @Override
    protected void onAttach(AttachEvent attachment) {
        Kiosk.begin(attachment.getUI());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.kiosk.title");
    }
}
