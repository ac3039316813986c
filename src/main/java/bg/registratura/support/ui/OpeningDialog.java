package bg.registratura.support.ui;

import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.support.SupportAccess;
import bg.registratura.support.SupportAccess.Order;
import bg.registratura.support.SupportDesk;
import bg.registratura.support.SupportDesk.Opening;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.time.Duration;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** For whom of the vendor, by which contract, why and for how long the house is opened. */
class OpeningDialog extends Dialog {

    private final transient SupportDesk desk;
    private final transient LocalDate today;
    private final transient Consumer<SupportAccess> opened;
    private final TextField person = text("support.person", 200);
    private final TextField company = text("support.company", 200);
    private final TextField contract = text("support.contract", 120);
    private final TextArea purpose = new TextArea(getTranslation("support.purpose"));
    private final Select<Duration> life = new Select<>();
    private final DayPicker secrecy = new DayPicker(getTranslation("support.secrecy"));
    private final TextField paper = text("support.paper", 60);
    private final DayPicker trained = new DayPicker(getTranslation("support.trained"));
    private final TextField trainer = text("support.trainer", 120);

    OpeningDialog(SupportDesk desk, LocalDate today, Consumer<SupportAccess> opened) {
        this.desk = desk;
        this.today = today;
        this.opened = opened;
        setHeaderTitle(getTranslation("support.open.title"));
        setWidth("44rem");
        person.setAutofocus(true);
        contract.setHelperText(getTranslation("support.contract.help"));
        purpose.setHelperText(getTranslation("support.purpose.help"));
        purpose.setMaxLength(500);
        life.setLabel(getTranslation("support.life"));
        life.setItems(
                Stream.of(15, 30, 60, 120, 240, 480).map(Duration::ofMinutes).toList());
        life.setItemLabelGenerator(this::words);
        life.setValue(Duration.ofHours(1));
        life.setHelperText(getTranslation("support.life.help"));
        secrecy.setMax(today);
        secrecy.setHelperText(getTranslation("support.secrecy.help"));
        paper.setHelperText(getTranslation("support.paper.help"));
        trained.setMax(today);
        trained.setHelperText(getTranslation("support.trained.help"));
        var form = new FormLayout(person, company, contract, life, purpose, secrecy, paper, trained, trainer);
        form.setAutoResponsive(true);
        form.setExpandColumns(true);
        form.setExpandFields(true);
        form.setColumnWidth("18rem");
        form.setMinColumns(2);
        form.setColspan(purpose, 2);
        add(form);
        var save = Acts.plain("support.open.do", this::save);
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("support.close", this::close), save);
    }

    private void save() {
        var wrong = Stream.concat(
                        Stream.of(person, company, contract, purpose, paper, trainer)
                                .filter(field -> !isFilled(field)),
                        Stream.of(secrecy, trained).filter(field -> !isPast(field)))
                .toList();
        if (!wrong.isEmpty()) {
            ((Focusable<?>) wrong.getFirst()).focus();
            return;
        }
        var access = desk.open(new Opening(
                new Order(person.getValue(), company.getValue(), contract.getValue(), purpose.getValue()),
                life.getValue(),
                secrecy.getValue(),
                paper.getValue(),
                trained.getValue(),
                trainer.getValue()));
        Notices.done("support.opened-now", access.order().person());
        close();
        opened.accept(access);
    }

    /** Dashes and dots alone say nothing. */
    private boolean isFilled(TextFieldBase<?, String> field) {
        boolean filled = field.getValue().codePoints().anyMatch(Character::isLetterOrDigit);
        return isGood(field, filled, "support.required");
    }

    private boolean isPast(DayPicker field) {
        var day = field.getValue();
        return isGood(
                field, day != null && !day.isAfter(today), day == null ? "support.required" : "support.day-ahead");
    }

    private boolean isGood(HasValidation field, boolean good, String key) {
        field.setErrorMessage(good ? "" : getTranslation(key));
        field.setInvalid(!good);
        return good;
    }

    private String words(Duration duration) {
        return duration.toMinutes() < 60
                ? getTranslation("support.minutes", duration.toMinutes())
                : getTranslation("support.hours", duration.toHours());
    }

    private TextField text(String key, int longest) {
        var field = new TextField(getTranslation(key));
        field.setMaxLength(longest);
        return field;
    }
}
