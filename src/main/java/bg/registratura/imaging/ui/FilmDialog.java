package bg.registratura.imaging.ui;

import bg.registratura.dicom.Conversion;
import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.imaging.FilmGiven;
import bg.registratura.imaging.FilmOf;
import bg.registratura.imaging.Films;
import bg.registratura.language.Dates;
import bg.registratura.shell.Forms;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.data.binder.Binder;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Consumer;

/** An image file says of nobody whose it is: first a person and an order are chosen and confirmed, then files are given in. */
class FilmDialog extends Dialog {

    private final transient Films films;

    private final OrderChoice order;
    private final ComboBox<Examination> shows = new ComboBox<>(getTranslation("imaging.film.shows"));
    private final RadioButtonGroup<Conversion> conversion =
            new RadioButtonGroup<>(getTranslation("imaging.film.conversion"));
    private final Binder<Form> binder = new Binder<>(Form.class);
    private final Button confirm = new Button(
            getTranslation("imaging.film.confirm"), _ -> Forms.read(binder).ifPresent(this::confirm));
    private final Button back = new Button(getTranslation("imaging.film.back"), _ -> choose());
    private final Paragraph whose = new Paragraph();
    private final FilmUpload upload = new FilmUpload(this::give);

    FilmDialog(Films films, Assignments assignments, Runnable changed) {
        this.films = films;
        this.order = new OrderChoice(assignments, getTranslation("imaging.film.order"));
        setHeaderTitle(getTranslation("imaging.film.title"));
        setWidth("min(96vw, 760px)");
        shows.setItems(Examination.values());
        shows.setItemLabelGenerator(kind -> getTranslation("imaging.examination." + kind.name()));
        conversion.setItems(Conversion.values());
        conversion.setItemLabelGenerator(each -> getTranslation("imaging.conversion." + each.name()));
        order.addValueChangeListener(chosen -> {
            if (chosen.getValue() != null) {
                shows.setValue(chosen.getValue().examination());
            }
        });
        bind();
        var lead = new Paragraph(getTranslation("imaging.film.lead"));
        lead.addClassName("quiet");
        var fields = new FormLayout(order, shows);
        fields.setColspan(order, 2);
        add(lead, fields, conversion, whose, upload);
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), back, confirm);
        addOpenedChangeListener(opening -> {
            if (!opening.isOpened()) {
                changed.run();
            }
        });
        choose();
    }

    private void bind() {
        binder.forField(order)
                .asRequired(getTranslation("imaging.assign.order.required"))
                .bind("order");
        binder.forField(shows)
                .asRequired(getTranslation("imaging.film.shows.required"))
                .bind("shows");
        binder.forField(conversion)
                .asRequired(getTranslation("imaging.film.conversion.required"))
                .bind("conversion");
    }

    private void choose() {
        shown(false);
        order.focus();
    }

    private void confirm(Form form) {
        whose.setText(getTranslation(
                "imaging.film.whose",
                form.order().name(),
                Dates.day(form.order().birthDate()),
                form.order().accessionNumber()));
        shown(true);
    }

    private void shown(boolean confirmed) {
        order.setReadOnly(confirmed);
        shows.setReadOnly(confirmed);
        conversion.setReadOnly(confirmed);
        whose.setVisible(confirmed);
        upload.setVisible(confirmed);
        back.setVisible(confirmed);
        confirm.setVisible(!confirmed);
    }

    /** Only what was confirmed counts; a file that comes otherwise has nobody it could be of. */
    final void give(String name, InputStream in, Consumer<FilmGiven> heard) throws IOException {
        var of = Forms.read(binder).filter(_ -> upload.isVisible());
        if (of.isEmpty()) {
            heard.accept(new FilmGiven.Orderless(name));
            return;
        }
        var form = of.get();
        films.give(new FilmOf(form.order().order(), form.shows(), form.conversion()), name, in, heard);
    }

    public record Form(ExpectedOrder order, Examination shows, Conversion conversion) {}
}
