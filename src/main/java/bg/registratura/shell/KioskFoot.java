package bg.registratura.shell;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Footer;

/** The language and the way out at the touch screen: at its lower edge, where somebody in a wheelchair reaches them too. */
class KioskFoot extends Footer {

    private KioskFoot() {
        addClassName("kiosk-foot");
        add(new LanguageSwitch());
    }

    /** Of the first page, which nobody leaves. */
    static KioskFoot ofStart() {
        return new KioskFoot();
    }

    /** Of every other page. */
    static KioskFoot ofVisit() {
        var foot = new KioskFoot();
        foot.add(foot.end());
        return foot;
    }

    private Button end() {
        var end = new Button(
                getTranslation("shell.kiosk.end"),
                click -> click.getSource().getUI().ifPresent(ui -> ui.getPage().setLocation("kiosk/end")));
        end.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return end;
    }
}
