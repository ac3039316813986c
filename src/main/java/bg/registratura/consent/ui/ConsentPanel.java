package bg.registratura.consent.ui;

import bg.registratura.consent.Asking;
import bg.registratura.security.CurrentUser;
import bg.registratura.visit.Step;
import bg.registratura.visit.Visit;
import bg.registratura.visit.ui.Changed;
import bg.registratura.visit.ui.StepPanel;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** The consent in the visit: the first examination that waits for an answer, and those that have theirs. */
@org.springframework.stereotype.Component
class ConsentPanel implements StepPanel {

    private final ConsentDesks desks;
    private final CurrentUser user;

    ConsentPanel(ConsentDesks desks, CurrentUser user) {
        this.desks = desks;
        this.user = user;
    }

    @Override
    public Step step() {
        return Step.CONSENT;
    }

    @Override
    public boolean standsOn(Step other) {
        return other == Step.IDENTITY || other == Step.REFERRAL;
    }

    @Override
    public Component panel(Visit visit, Changed changed) {
        var desk = desks.of(user.require(), changed);
        var panel = new Div();
        var all = desk.askings().of(visit);
        var next = all.stream().filter(Asking::isOpen).findFirst();
        next.ifPresent(asking -> panel.add(new AskingPanel(asking, desk)));
        all.stream()
                .filter(asking -> next.filter(asking::equals).isEmpty())
                .forEach(asking -> panel.add(new AnswerLine(asking, desk)));
        return panel;
    }
}
