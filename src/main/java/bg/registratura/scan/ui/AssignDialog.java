package bg.registratura.scan.ui;

import bg.registratura.scan.Assigning;
import bg.registratura.scan.ScanDesk;
import bg.registratura.scan.WaitingPage;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.shell.Scans;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Says which document a side is: its number typed or read by the scanner, and why one is sure. */
class AssignDialog extends Dialog {

    private static final int LONGEST_REASON = 300;
    private static final int LONGEST_NUMBER = 20;
    private static final Pattern SIDED = Pattern.compile("(.+)/(\\d{1,3})");

    private final transient ScanDesk desk;
    private final transient WaitingPage page;
    private final transient Runnable changed;
    private final TextField number = new TextField(getTranslation("scan.number"));
    private final IntegerField side = new IntegerField(getTranslation("scan.side.which"));
    private final TextArea reason = new TextArea(getTranslation("scan.reason"));

    AssignDialog(ScanDesk desk, WaitingPage page, Runnable changed) {
        this.desk = desk;
        this.page = page;
        this.changed = changed;
        setHeaderTitle(getTranslation("scan.assign"));
        setWidth("32rem");
        number.setMaxLength(LONGEST_NUMBER);
        number.setHelperText(getTranslation("scan.number.help"));
        number.setAutofocus(true);
        number.setWidthFull();
        number.setValue(Objects.requireNonNullElse(page.code(), ""));
        reason.setMaxLength(LONGEST_REASON);
        reason.setWidthFull();
        side.setMin(1);
        side.setHelperText(getTranslation("scan.side.which.help"));
        side.setWidthFull();
        var fields = new Div(number, side, reason);
        fields.addClassName("stack");
        add(new Paragraph(getTranslation("scan.assign.lead")), fields);
        Scans.take(fields, Scans.Kind.CODE, this::scanned);
        Acts.walk(List.of(number, side, reason), this::assign);
        var assign = Acts.plain("scan.assign", this::assign);
        assign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(Acts.quiet("scan.close", this::close), assign);
    }

    /** The bar code of a sheet with several pages says which of them it is. */
    private void scanned(String code) {
        var read = SIDED.matcher(code);
        if (read.matches()) {
            number.setValue(read.group(1));
            side.setValue(Integer.valueOf(read.group(2)));
            reason.focus();
        } else {
            number.setValue(code);
            side.focus();
        }
    }

    private void assign() {
        complain(number, number.getValue().isBlank() ? "scan.number.required" : null);
        side.setInvalid(false);
        var missing = reason.getValue().isBlank();
        reason.setInvalid(missing);
        reason.setErrorMessage(missing ? getTranslation("scan.reason.required") : "");
        if (number.isInvalid() || missing) {
            return;
        }
        switch (desk.assign(page.id(), number.getValue(), which(), reason.getValue())) {
            case Assigning.UNKNOWN_NUMBER -> complain(number, "scan.number.unknown");
            case Assigning.WHICH_SIDE -> {
                side.setErrorMessage(getTranslation("scan.side.which.required"));
                side.setInvalid(true);
                side.focus();
            }
            case Assigning.ASSIGNED -> finish("scan.assign.done", true);
            case Assigning.OVERTAKEN -> finish("scan.overtaken", false);
        }
    }

    private OptionalInt which() {
        return side.isEmpty() ? OptionalInt.empty() : OptionalInt.of(side.getValue());
    }

    private void finish(String key, boolean done) {
        close();
        if (done) {
            Notices.done(key, number.getValue());
        } else {
            Notices.refused(key);
        }
        changed.run();
    }

    private void complain(TextField field, @org.jspecify.annotations.Nullable String key) {
        field.setInvalid(key != null);
        field.setErrorMessage(key == null ? "" : getTranslation(key));
        if (key != null) {
            field.focus();
        }
    }
}
