package bg.registratura.breakglass.ui;

import bg.registratura.breakglass.GlassReview;
import bg.registratura.breakglass.Judgement;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;

/** The register of openings: what waits for the officer first, and in red what has waited too long. No patient is named. */
@Route("dpo/openings")
@Menu(title = "breakglass.openings.menu", order = 57)
@RolesAllowed("DPO")
class OpeningsView extends Div implements HasDynamicTitle {

    private final transient OfficersGlass officer;
    private final Select<Shown> filter = new Select<>();
    private final Paragraph counted = new Paragraph();
    private final Div list = new Div();

    /** What is shown of the register. */
    enum Shown {
        ALL,
        WAITING,
        JUSTIFIED,
        NOT_JUSTIFIED;

        boolean shows(GlassReview review) {
            var judgement = review.glass().judgement();
            return switch (this) {
                case ALL -> true;
                case WAITING -> judgement == null;
                case JUSTIFIED -> judgement == Judgement.JUSTIFIED;
                case NOT_JUSTIFIED -> judgement == Judgement.NOT_JUSTIFIED;
            };
        }
    }

    OpeningsView(OfficersGlass officer) {
        this.officer = officer;
        addClassName("page");
        var lead = new Paragraph(getTranslation("breakglass.openings.lead", GlassReview.WORKING_DAYS));
        lead.addClassName("page-lead");
        filter.setLabel(getTranslation("breakglass.openings.filter"));
        filter.setItems(Shown.values());
        filter.setItemLabelGenerator(one -> getTranslation("breakglass.shown." + one.name()));
        filter.setWidth("16rem");
        filter.setValue(Shown.ALL);
        filter.addValueChangeListener(_ -> show());
        counted.addClassName("quiet");
        add(new H1(getTranslation("breakglass.openings.title")), lead, filter, counted, list);
        show();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("breakglass.openings.title");
    }

    void show() {
        var all = officer.reviews().all();
        var shown = all.stream().filter(filter.getValue()::shows).toList();
        counted.setText(counts(all));
        counted.setVisible(!all.isEmpty());
        list.removeAll();
        if (shown.isEmpty()) {
            var empty = new Paragraph(
                    getTranslation(all.isEmpty() ? "breakglass.openings.none" : "breakglass.openings.none-such"));
            empty.addClassName("empty-state");
            list.add(empty);
            return;
        }
        var rows = new UnorderedList();
        rows.addClassName("rows");
        shown.forEach(review -> rows.add(new OpeningRow(review, officer, this::show)));
        list.add(rows);
    }

    /** The year's count, as it is told in the officer's report. */
    private String counts(List<GlassReview> all) {
        int year = officer.reviews().today().getYear();
        var ofYear = all.stream()
                .filter(review -> review.openedOn().getYear() == year)
                .toList();
        return getTranslation(
                "breakglass.openings.counts",
                String.valueOf(year),
                ofYear.size(),
                count(ofYear, Shown.JUSTIFIED),
                count(ofYear, Shown.NOT_JUSTIFIED),
                count(ofYear, Shown.WAITING));
    }

    private static long count(List<GlassReview> of, Shown shown) {
        return of.stream().filter(shown::shows).count();
    }
}
