package bg.registratura.dpo.ui;

import bg.registratura.language.Counts;
import bg.registratura.restriction.Restricting;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.Liftings;
import bg.registratura.subjectrequest.Refusal;
import bg.registratura.subjectrequest.RequestPapers;
import bg.registratura.subjectrequest.StandingRestriction;
import bg.registratura.subjectrequest.ui.ReasonDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The restrictions that stand, those to be looked at first on top: what is due, what is permitted, and how each ends. */
@Route("dpo/restrictions")
@Menu(title = "restriction.menu", order = 53)
@RolesAllowed("DPO")
class RestrictionsView extends Div implements HasDynamicTitle {

    private final transient Liftings liftings;
    private final transient Restricting restricting;
    private final transient Letters letters;
    private final transient RequestPapers papers;
    private final Div lists = new Div();

    RestrictionsView(Liftings liftings, Restricting restricting, Letters letters, RequestPapers papers) {
        this.liftings = liftings;
        this.restricting = restricting;
        this.letters = letters;
        this.papers = papers;
        addClassName("page");
        var explained = new Paragraph(getTranslation("restriction.explained"));
        explained.addClassName("quiet");
        add(new H1(getTranslation("restriction.title")), explained, lists);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("restriction.title");
    }

    /** Shows what stands now. */
    final void refresh() {
        lists.removeAll();
        var all = liftings.standing();
        lists.add(lead(all));
        if (!all.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("rows");
            all.forEach(one -> list.add(new RestrictionRow(one, this, letters, papers)));
            lists.add(list);
        }
    }

    private Paragraph lead(List<StandingRestriction> all) {
        var due = all.stream()
                .filter(one -> one.restriction().isDue(restricting.today()))
                .count();
        var count = Counts.of(getLocale(), all.size(), "count.restriction");
        var lead = new Paragraph(
                all.isEmpty()
                        ? getTranslation("restriction.none")
                        : due == 0
                                ? getTranslation("restriction.standing", count)
                                : getTranslation(
                                        "restriction.due-of", count, Counts.of(getLocale(), due, "count.restriction")));
        lead.addClassName(all.isEmpty() ? "empty-state" : "page-lead");
        return lead;
    }

    Restricting restricting() {
        return restricting;
    }

    /** Asks when it is looked at again. */
    void review(StandingRestriction one) {
        new ReviewDialog(
                        restricting.today(),
                        next -> tell(restricting.review(one.restriction().id(), next), "restriction.reviewed"))
                .open();
    }

    /** Asks for an exception of the law. */
    void permit(StandingRestriction one) {
        new PermitDialog(
                        restricting.today(),
                        permit -> tell(
                                restricting.permit(
                                        one.restriction().id(), permit.ground(), permit.reason(), permit.until()),
                                "restriction.permitted"))
                .open();
    }

    /** Asks why it is to be lifted, and writes that to the person. */
    void announce(StandingRestriction one) {
        ReasonDialog.ask(
                "restriction.announce",
                "restriction.announce.explained",
                reason -> tell(liftings.announce(one.restriction(), reason), "restriction.announced"));
    }

    /** Lifts it, if the person was told in time. */
    void lift(StandingRestriction one) {
        liftings.lift(one.restriction()).ifPresentOrElse(this::refused, () -> tell(true, "restriction.lifted"));
    }

    private void refused(Refusal why) {
        Notices.refused("subjectrequest.refusal." + why);
        refresh();
    }

    private void tell(boolean done, String key) {
        if (done) {
            Notices.done(key);
        } else {
            Notices.refused("restriction.overtaken");
        }
        refresh();
    }
}
