package bg.registratura.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What stands where a page could not be made: a sentence and a reference, never a stack trace. */
@ParentLayout(PlainLayout.class)
@AnonymousAllowed
class UnexpectedErrorView extends ErrorPanel implements HasErrorParameter<Exception> {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedErrorView.class);

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        var mishap = Mishap.of(parameter.getException());
        if (mishap == Mishap.NO_SUCH_PAGE) {
            say("shell.error.not-found.title", "shell.error.not-found.text");
            return HttpServletResponse.SC_NOT_FOUND;
        }
        var reference = ShellInit.reference();
        LOG.error("{}", reference, parameter.getException());
        say("shell.error.title", mishap.key(), reference);
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }
}
