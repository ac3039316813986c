package bg.registratura.operations.ui;

import bg.registratura.operations.Laboratories;
import bg.registratura.operations.Laboratory;
import bg.registratura.operations.PublicPapers;
import bg.registratura.operations.Setup;
import bg.registratura.shell.PlainLayout;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Supplier;

/** The page anybody may read: how results are got, what the one cookie is, the notice in force, the blank request form. */
@Route(value = "", layout = PlainLayout.class)
@AnonymousAllowed
class WelcomeView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Setup setup;

    WelcomeView(Setup setup, Laboratories laboratories, PublicPapers papers) {
        this.setup = setup;
        addClassNames("page", "page-narrow");
        add(new H1(laboratories.current().map(Laboratory::name).orElseGet(() -> getTranslation("shell.name"))));
        addResults();
        addRights(papers);
        addCookie();
        laboratories.current().ifPresent(this::addContact);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (setup.isNeeded()) {
            event.forwardTo(SetupView.class);
        }
    }

    private void addResults() {
        var steps = new OrderedList(step("1"), step("2"), step("3"));
        var signIn = new Anchor("sign-in", getTranslation("security.sign-in"));
        signIn.addClassName("button-link");
        var firstTime = new Anchor("enter", getTranslation("security.first-time"));
        var acts = new Div(signIn, firstTime);
        acts.addClassName("acts");
        add(section("operations.welcome.results", steps, acts));
    }

    private ListItem step(String number) {
        return new ListItem(getTranslation("operations.welcome.step." + number));
    }

    private void addRights(PublicPapers papers) {
        var links = new Div(
                paper("operations.welcome.notice", "privacy-notice.pdf", () -> papers.notice(getLocale())),
                paper("operations.welcome.form", "request-form.pdf", () -> papers.requestForm(getLocale())),
                check());
        links.addClassName("acts");
        add(section(
                "operations.welcome.rights", new Paragraph(getTranslation("operations.welcome.rights.text")), links));
    }

    private Anchor check() {
        var check =
                new Anchor("check?language=" + getLocale().getLanguage(), getTranslation("operations.welcome.check"));
        check.setRouterIgnore(true);
        return check;
    }

    private Anchor paper(String key, String name, Supplier<byte[]> pdf) {
        var handler = DownloadHandler.fromInputStream(_ -> {
            var bytes = pdf.get();
            return new DownloadResponse(new ByteArrayInputStream(bytes), name, "application/pdf", bytes.length);
        });
        return new Anchor(handler, getTranslation(key));
    }

    private void addCookie() {
        add(section("operations.welcome.cookie", new Paragraph(getTranslation("operations.welcome.cookie.text"))));
    }

    private void addContact(Laboratory laboratory) {
        add(section(
                "operations.welcome.contact",
                new Paragraph(laboratory.address()),
                new Paragraph(getTranslation(
                        "operations.welcome.contact.text", laboratory.phone(), laboratory.openingHours())),
                new Paragraph(getTranslation("operations.welcome.dpo", laboratory.dpo(), laboratory.dpoContact()))));
    }

    private Div section(String key, Component... content) {
        var section = new Div(new H2(getTranslation(key)));
        section.add(content);
        section.addClassName("section");
        return section;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("shell.name");
    }
}
