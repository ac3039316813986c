package bg.registratura.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** What stands at an address that leads nowhere. */
@ParentLayout(PlainLayout.class)
@AnonymousAllowed
class NoSuchPageView extends ErrorPanel implements HasErrorParameter<NotFoundException> {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        say("shell.error.not-found.title", "shell.error.not-found.text");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
