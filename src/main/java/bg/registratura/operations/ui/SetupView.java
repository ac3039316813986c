package bg.registratura.operations.ui;

import bg.registratura.operations.Laboratory;
import bg.registratura.operations.Setup;
import bg.registratura.operations.Setup.Administrator;
import bg.registratura.security.FactorAtDoor;
import bg.registratura.security.PasswordAdvice;
import bg.registratura.security.Sessions;
import bg.registratura.security.SignedIn;
import bg.registratura.security.ui.Arrival;
import bg.registratura.security.ui.OwnPasswordForm;
import bg.registratura.shell.NotFoundException;
import bg.registratura.shell.PlainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import java.util.List;

/** The first start in three steps: the code from the console, the laboratory with its administrator, the keys. */
@Route(value = "setup", layout = PlainLayout.class)
@AnonymousAllowed
class SetupView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Setup setup;
    private final transient Sessions sessions;
    private final transient PasswordAdvice advice;

    SetupView(Setup setup, Sessions sessions, PasswordAdvice advice) {
        this.setup = setup;
        this.sessions = sessions;
        this.advice = advice;
        addClassNames("page", "page-narrow");
        askForCode();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!setup.isNeeded()) {
            throw new NotFoundException();
        }
    }

    private void askForCode() {
        var code = new TextField(getTranslation("operations.setup.code"));
        code.setHelperText(getTranslation("operations.setup.code.help"));
        code.setAutofocus(true);
        var proceed = new Button(getTranslation("operations.setup.next"), _ -> {
            if (setup.isCode(code.getValue())) {
                askForLaboratory(code.getValue());
            } else {
                code.setErrorMessage(getTranslation("operations.setup.code.wrong"));
                code.setInvalid(true);
            }
        });
        proceed.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        proceed.addClickShortcut(Key.ENTER).resetFocusOnActiveElement();
        show("operations.setup.lead", stack(code), proceed);
    }

    private void askForLaboratory(String code) {
        var laboratory = new LaboratoryForm();
        var administrator = new AdministratorForm(setup.today());
        var proceed = new Button(getTranslation("operations.setup.next"), _ -> {
            var described = laboratory.read();
            var named = administrator.read();
            if (described.isPresent() && named.isPresent()) {
                askForKeys(code, described.get(), named.get());
            }
        });
        proceed.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        show(
                "operations.setup.laboratory",
                laboratory,
                new H2(getTranslation("operations.setup.administrator")),
                administrator,
                proceed);
    }

    private void askForKeys(String code, Laboratory laboratory, Administrator administrator) {
        removeAll();
        var form = new OwnPasswordForm(
                administrator.displayName(),
                FactorAtDoor.SET_UP,
                advice.toNewcomer(List.of(administrator.displayName(), administrator.username(), laboratory.name())),
                own -> setup.complete(code, laboratory, administrator, own),
                this::open);
        add(form.offering(
                setup.passkeyOrigin(),
                () -> setup.passkey(code, administrator, getTranslation("shell.name")),
                own -> setup.complete(code, laboratory, administrator, own)));
    }

    private void open(SignedIn who) {
        Arrival.of(who, sessions);
    }

    private void show(String leadKey, Component... components) {
        removeAll();
        var lead = new Paragraph(getTranslation(leadKey));
        lead.addClassName("page-lead");
        add(new H1(getTranslation("operations.setup.title")), lead);
        add(components);
    }

    private static Div stack(Component... components) {
        var stack = new Div(components);
        stack.addClassName("stack");
        return stack;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("operations.setup.title");
    }
}
