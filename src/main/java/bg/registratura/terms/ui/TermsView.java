package bg.registratura.terms.ui;

import bg.registratura.language.Dates;
import bg.registratura.security.CurrentUser;
import bg.registratura.security.Entrance;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Printing;
import bg.registratura.terms.Terms;
import bg.registratura.terms.TermsText;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.RolesAllowed;

/** The terms of use: read and accepted before anything else, and found here ever after. */
@Route("terms")
@RolesAllowed({"DENTIST", "PRACTICE_ADMINISTRATOR"})
class TermsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Terms terms;
    private final transient CurrentUser user;
    private final transient AuthenticationContext authentication;

    TermsView(Terms terms, CurrentUser user, AuthenticationContext authentication) {
        this.terms = terms;
        this.user = user;
        this.authentication = authentication;
        addClassNames("page", "terms-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show();
    }

    private void show() {
        removeAll();
        var shown = terms.show(getLocale());
        add(new H1(getTranslation("terms.title")), lead(shown));
        if (shown.renewed()) {
            var changed = new Div(
                    new Paragraph(getTranslation("terms.renewed")), new Paragraph(getTranslation("terms.changed")));
            changed.addClassNames("message", "message-waits");
            add(changed);
        }
        var text = new Div();
        text.addClassNames("pad-text", "terms-text");
        text.getElement().setProperty("innerHTML", shown.html());
        text.getElement().setAttribute("tabindex", "0");
        text.getElement().setAttribute("role", "document");
        add(text, acts(shown));
    }

    private Paragraph lead(TermsText shown) {
        var acceptedAt = shown.acceptedAt();
        var lead = new Paragraph(
                acceptedAt == null
                        ? getTranslation("terms.lead", shown.version(), Dates.day(getLocale(), shown.adoptedOn()))
                        : getTranslation("terms.accepted", shown.version(), Dates.dayTime(getLocale(), acceptedAt)));
        lead.addClassName("page-lead");
        return lead;
    }

    private Div acts(TermsText shown) {
        var print = Acts.plain(
                "terms.print", () -> Printing.print(terms.print(getLocale()), getTranslation("terms.title")));
        return shown.acceptedAt() == null
                ? Acts.row(
                        Acts.primary("terms.accept", Key.F8, () -> accept(shown)),
                        print,
                        Acts.quiet("terms.refuse", authentication::logout))
                : Acts.row(print);
    }

    private void accept(TermsText shown) {
        switch (terms.accept(shown, getLocale())) {
            case ACCEPTED -> getUI().ifPresent(ui -> ui.navigate(Entrance.of(user.require())));
            case OVERTAKEN -> {
                Notices.refused("terms.overtaken");
                show();
            }
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("terms.title");
    }
}
