package bg.registratura.results.ui;

import bg.registratura.breakglass.BreakGlass;
import bg.registratura.breakglass.BreakingGlass;
import bg.registratura.breakglass.Glass;
import bg.registratura.imaging.StudyId;
import bg.registratura.language.Dates;
import bg.registratura.restriction.Restrictions;
import bg.registratura.results.StudyWords;
import bg.registratura.results.Viewing;
import bg.registratura.shell.NotFoundException;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;

/** A study behind broken glass: why, and for how many minutes more, stands above it all the while; then it closes itself. */
@Route("technician/old/:study([0-9a-f-]{36})")
@RolesAllowed({"TECHNICIAN", "REPORTING_PHYSICIAN"})
class OldStudyView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient Viewing viewing;
    private final transient BreakingGlass breaking;
    private final transient Glass glass;
    private final transient Restrictions restrictions;
    private final transient Clock clock;

    OldStudyView(Viewing viewing, BreakingGlass breaking, Glass glass, Restrictions restrictions, Clock clock) {
        this.viewing = viewing;
        this.breaking = breaking;
        this.glass = glass;
        this.restrictions = restrictions;
        this.clock = clock;
        addClassName("study-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        show(event.getRouteParameters().get("study").flatMap(StudyView::id).orElseThrow(NotFoundException::new));
    }

    /** Without an opening there is nothing here, also where the study is seen for another reason. */
    void show(StudyId study) {
        var opening = glass.over(study).orElseThrow(NotFoundException::new);
        var opened = viewing.open(study).orElseThrow(NotFoundException::new);
        removeAll();
        var head = head(opened);
        var bar = new GlassBar(opening, clock.instant(), () -> end(opening));
        if (restrictions.isRestricted(study)) {
            bar.sayRestricted();
        }
        var picture = new OpenStudy(opened, "results.glass.caution", () -> bar.setVisible(false), false)
                .watch(() -> viewing.stillMay(opened.study()));
        bar.over(() -> {
            if (!viewing.stillMay(opened.study())) {
                picture.lookAgain();
            }
        });
        add(bar, head, picture);
    }

    private void end(BreakGlass opening) {
        breaking.end(opening.id());
        removeAll();
        var ended = new Div(getTranslation("results.glass.ended"));
        ended.addClassNames("message", "message-done");
        ended.getElement().setAttribute("role", "status");
        var head = new Div(back(), ended);
        head.addClassName("study-head");
        add(head);
    }

    private Anchor back() {
        var back = new Anchor("technician/old", getTranslation("results.back.old"));
        back.addClassName("back");
        back.getElement().setAttribute("router-link", true);
        return back;
    }

    private Div head(Viewing.Opened opened) {
        var study = opened.study();
        var person = new Div(
                new H1(opened.patientName()),
                new Span(StudyWords.kind(getLocale(), study)),
                new Span(Dates.day(getLocale(), study.madeOn())));
        person.addClassName("person");
        var head = new Div(back(), person);
        head.addClassName("study-head");
        return head;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("results.page");
    }
}
