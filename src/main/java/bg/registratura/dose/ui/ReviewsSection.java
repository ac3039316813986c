package bg.registratura.dose.ui;

import bg.registratura.dose.DoseReview;
import bg.registratura.dose.Figures;
import bg.registratura.language.Dates;
import bg.registratura.language.Numbers;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;

/** Local reviews: what was found, why it is looked into, what came of it. */
class ReviewsSection extends Section {

    ReviewsSection(List<DoseReview> reviews, Consumer<DoseReview> conclude) {
        addClassName("section");
        add(new H2(getTranslation("dose.reviews")));
        if (reviews.isEmpty()) {
            var empty = new Paragraph(getTranslation("dose.reviews.none"));
            empty.addClassName("empty-state");
            add(empty);
            return;
        }
        var list = new UnorderedList();
        list.addClassName("rows");
        reviews.forEach(review -> list.add(row(review, conclude)));
        add(list);
    }

    private ListItem row(DoseReview review, Consumer<DoseReview> conclude) {
        var device = review.device();
        var words = new Div(
                new Paragraph(getTranslation(
                        "dose.review.found",
                        KindWords.of(review.category()),
                        device == null ? getTranslation("dose.device.all") : device,
                        Figures.of(getLocale(), review.median()),
                        Figures.of(getLocale(), review.level()),
                        review.category().quantity().unit(),
                        Numbers.of(getLocale(), review.patients()),
                        Dates.form(review.span().from()) + "\u2013"
                                + Dates.form(review.span().to()))),
                note("dose.review.reason", review.opened()));
        var conclusion = review.conclusion();
        var row = new ListItem(words);
        row.addClassName("row");
        if (conclusion == null) {
            row.add(status("waits"), new Button(getTranslation("dose.review.conclude"), _ -> conclude.accept(review)));
        } else {
            words.add(note("dose.review.conclusion", conclusion));
            row.add(status("done"));
        }
        return row;
    }

    private Paragraph note(String key, DoseReview.Note note) {
        var line = new Paragraph(getTranslation(key, note.text(), note.by(), Dates.form(Dates.dayOf(note.at()))));
        line.addClassName("quiet");
        return line;
    }

    private Span status(String how) {
        var word = new Span(getTranslation("dose.review.status." + how));
        word.addClassNames("status", "status-" + how);
        return word;
    }
}
