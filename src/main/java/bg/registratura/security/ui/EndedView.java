package bg.registratura.security.ui;

import bg.registratura.security.EndedBecause;
import bg.registratura.security.SessionEnd;
import bg.registratura.shell.PlainLayout;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;

/** Says why a session is over, in one sentence, and what to do next. */
@Route(value = "ended", layout = PlainLayout.class)
@AnonymousAllowed
class EndedView extends Div implements HasDynamicTitle {

    private final SessionEnd why;

    EndedView() {
        why = EndedBecause.of(VaadinServletRequest.getCurrent().getHttpServletRequest())
                .orElse(SessionEnd.IDLE);
        addClassNames("page", "page-narrow");
        var title = new H1(getPageTitle());
        var text = new Paragraph(getTranslation("security.ended.text." + why.name()));
        text.addClassName("page-lead");
        var again = new Anchor("sign-in", getTranslation("security.ended.sign-in"));
        again.setRouterIgnore(true);
        again.addClassName("act-link");
        add(title, text, again);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("security.ended.title." + why.name());
    }
}
