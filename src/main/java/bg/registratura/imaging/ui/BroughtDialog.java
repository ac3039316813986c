package bg.registratura.imaging.ui;

import bg.registratura.imaging.Assignments;
import bg.registratura.imaging.Bringer;
import bg.registratura.imaging.Brought;
import bg.registratura.imaging.BroughtFor;
import bg.registratura.imaging.BroughtStudies;
import bg.registratura.imaging.BroughtStudies.Outcome;
import bg.registratura.imaging.ExpectedOrder;
import bg.registratura.imaging.Modality;
import bg.registratura.imaging.Resemblance;
import bg.registratura.imaging.Unassigned;
import bg.registratura.shell.Forms;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.binder.Binder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps a study made elsewhere beside an examination of ours: for whom, who brought it, where it was made and what for. */
class BroughtDialog extends Dialog {

    private final transient BroughtStudies brought;
    private final transient Unassigned study;
    private final transient Runnable changed;

    private final OrderChoice order;
    private final TextField where = new TextField(getTranslation("imaging.brought.where"));
    private final ComboBox<Examination> shows = new ComboBox<>(getTranslation("imaging.film.shows"));
    private final RadioButtonGroup<Bringer> by = new RadioButtonGroup<>(getTranslation("imaging.brought.by"));
    private final RadioButtonGroup<BroughtFor> purpose = new RadioButtonGroup<>(getTranslation("imaging.brought.for"));
    private final BroughtComparison comparison = new BroughtComparison();
    private final Checkbox compared = new Checkbox(getTranslation("imaging.brought.compared"));
    private final Button keep = new Button(getTranslation("imaging.brought.do"));
    private final Binder<Form> binder = new Binder<>(Form.class);

    BroughtDialog(BroughtStudies brought, Assignments assignments, Unassigned study, Runnable changed) {
        this.brought = brought;
        this.study = study;
        this.changed = changed;
        this.order = new OrderChoice(assignments, getTranslation("imaging.brought.order"));
        setHeaderTitle(getTranslation("imaging.brought.title"));
        setWidth("min(96vw, 760px)");
        where.setMaxLength(Brought.LONGEST_PLACE);
        where.setHelperText(getTranslation("imaging.brought.where.help"));
        shows.setItems(Examination.values());
        shows.setItemLabelGenerator(kind -> getTranslation("imaging.examination." + kind.name()));
        by.setItems(Bringer.values());
        by.setItemLabelGenerator(each -> getTranslation("imaging.brought.by." + each.name()));
        purpose.setItems(BroughtFor.values());
        purpose.setItemLabelGenerator(each -> getTranslation("imaging.brought.for." + each.name()));
        order.addValueChangeListener(chosen -> compare(chosen.getValue()));
        bind();
        where.setValue(brought.laboratory(study.id()).orElse(""));
        shown(study.modality()).ifPresent(shows::setValue);
        var lead = new Paragraph(getTranslation("imaging.brought.lead"));
        lead.addClassName("quiet");
        var fields = new FormLayout(order, where, shows);
        fields.setColspan(order, 2);
        add(lead, fields, by, purpose, comparison, compared);
        keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        keep.addClickListener(_ -> Forms.read(binder).ifPresent(this::keep));
        getFooter().add(new Button(getTranslation("imaging.close"), _ -> close()), keep);
        compare(null);
        order.focus();
    }

    private void bind() {
        binder.forField(order)
                .asRequired(getTranslation("imaging.brought.order.required"))
                .bind("order");
        binder.forField(where)
                .asRequired(getTranslation("imaging.brought.where.required"))
                .withValidator(text -> !text.isBlank(), getTranslation("imaging.brought.where.required"))
                .bind("where");
        binder.forField(shows)
                .asRequired(getTranslation("imaging.film.shows.required"))
                .bind("shows");
        binder.forField(by)
                .asRequired(getTranslation("imaging.brought.by.required"))
                .bind("by");
        binder.forField(purpose)
                .asRequired(getTranslation("imaging.brought.for.required"))
                .bind("purpose");
        binder.forField(compared)
                .withValidator(ticked -> ticked, getTranslation("imaging.brought.compared.required"))
                .bind("compared");
    }

    /** What a picture of this kind of device usually shows, where it shows one thing. */
    private static Optional<Examination> shown(String modality) {
        return Modality.of(modality).flatMap(known -> switch (known) {
            case IO -> Optional.of(Examination.INTRAORAL);
            case PX -> Optional.of(Examination.PANORAMIC);
            case CT -> Optional.of(Examination.CBCT);
            case DX, CR, RG, XC, OT -> Optional.empty();
        });
    }

    private void compare(@Nullable ExpectedOrder chosen) {
        var found = chosen == null ? Optional.<Resemblance>empty() : brought.compare(study, chosen.order());
        compared.setValue(false);
        compared.setVisible(found.isPresent());
        comparison.setVisible(found.isPresent());
        found.ifPresent(resemblance -> comparison.show(study, resemblance));
        keep.setEnabled(found.filter(Resemblance::isRefused).isEmpty());
        keep.setText(getTranslation(
                found.filter(one -> !one.agrees()).isPresent() ? "imaging.brought.propose" : "imaging.brought.do"));
    }

    private void keep(Form form) {
        var outcome = brought.keep(
                study, new Brought(form.order().order(), form.by(), form.purpose(), form.where(), form.shows()));
        BroughtWords.tell(outcome);
        if (outcome != Outcome.ORDERLESS) {
            close();
            changed.run();
        }
    }

    public record Form(
            ExpectedOrder order, String where, Examination shows, Bringer by, BroughtFor purpose, Boolean compared) {}
}
