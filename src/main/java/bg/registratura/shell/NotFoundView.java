package bg.registratura.shell;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.ApplicationEventPublisher;

/** What stands where a thing is not, or is not for this person. */
@ParentLayout(PlainLayout.class)
@AnonymousAllowed
class NotFoundView extends ErrorPanel implements HasErrorParameter<NotFoundException> {

    private final transient ApplicationEventPublisher events;

    NotFoundView(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        events.publishEvent(new PageMissed(event.getLocation().getPath()));
        say("shell.error.not-found.title", "shell.error.not-found.text");
        return HttpServletResponse.SC_NOT_FOUND;
    }
}
