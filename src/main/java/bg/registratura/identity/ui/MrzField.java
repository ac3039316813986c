package bg.registratura.identity.ui;

import bg.registratura.identity.Mrz;
import bg.registratura.identity.MrzDocument;
import bg.registratura.identity.MrzReading;
import bg.registratura.shell.Scans;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.time.LocalDate;
import java.util.function.Consumer;

/** Where a scanner types the machine-readable zone of a document: read at once, emptied at once, kept nowhere. */
public class MrzField extends TextArea {

    private static final int SHORTEST_ZONE = 72;
    private static final int PAUSE_MILLIS = 400;

    private final LocalDate today;
    private final transient Consumer<MrzDocument> read;

    /** {@code read} is told what a zone says, as soon as every check digit in it agrees. */
    public MrzField(LocalDate today, Consumer<MrzDocument> read) {
        this.today = today;
        this.read = read;
        setLabel(getTranslation("identity.scan"));
        setHelperText(getTranslation("identity.scan.help"));
        setMaxLength(200);
        setMinRows(1);
        setMaxRows(3);
        getElement().setAttribute("autocomplete", "off");
        addClassName("mrz");
        setValueChangeMode(ValueChangeMode.LAZY);
        setValueChangeTimeout(PAUSE_MILLIS);
        addValueChangeListener(change -> scanned(change.getValue()));
        Scans.take(this, Scans.Kind.ZONE, this::scanned);
    }

    private void scanned(String typed) {
        setInvalid(false);
        if (typed.replaceAll("\\s", "").length() < SHORTEST_ZONE) {
            return;
        }
        switch (Mrz.read(typed, today)) {
            case MrzReading.Read(var document) -> {
                clear();
                read.accept(document);
            }
            case MrzReading.Unread(var reason) -> {
                setErrorMessage(getTranslation("identity.scan." + reason.name()));
                setInvalid(true);
            }
        }
    }
}
