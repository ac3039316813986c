package bg.registratura.subjectrequest.ui;

import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.DayPicker;
import bg.registratura.shell.Notices;
import bg.registratura.subjectrequest.Letter;
import bg.registratura.subjectrequest.LetterWay;
import bg.registratura.subjectrequest.Letters;
import bg.registratura.subjectrequest.SubjectRequest;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.ModalityMode;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;

/** How a letter reached whom it is for, and on which day. */
class ToldDialog extends Dialog {

    static final List<LetterWay> WITH_ADDRESS = List.of(LetterWay.HANDED, LetterWay.POST);
    private static final List<LetterWay> WITHOUT_ADDRESS = List.of(LetterWay.HANDED, LetterWay.NO_ADDRESS);

    private final LocalDate written;
    private final LocalDate today;
    private final transient BiPredicate<LetterWay, LocalDate> tell;
    private final transient Runnable changed;
    private final RadioButtonGroup<LetterWay> way = new RadioButtonGroup<>(getTranslation("subjectrequest.letter.way"));
    private final DayPicker on = new DayPicker(getTranslation("subjectrequest.letter.on"));

    /** A letter of a case to its person. */
    ToldDialog(SubjectRequest request, Letter letter, Letters letters, Runnable changed) {
        this(
                request.applicant().correspondence(),
                (request.applicant().correspondence().isBlank() ? WITHOUT_ADDRESS : WITH_ADDRESS)
                        .stream().filter(letter::mayBeTold).toList(),
                Dates.dayOf(letter.writtenAt()),
                letters.today(),
                (by, day) -> letters.told(request, letter, by, day),
                changed);
    }

    /**
     * Any letter.
     *
     * @param tell notes it; false when somebody noted it before
     */
    ToldDialog(
            String address,
            List<LetterWay> ways,
            LocalDate written,
            LocalDate today,
            BiPredicate<LetterWay, LocalDate> tell,
            Runnable changed) {
        this.written = written;
        this.today = today;
        this.tell = tell;
        this.changed = changed;
        setModality(ModalityMode.STRICT);
        setHeaderTitle(getTranslation("subjectrequest.letter.tell"));
        way.setItems(ways);
        way.setItemLabelGenerator(one -> getTranslation("subjectrequest.letter.way." + one));
        way.addThemeName("vertical");
        on.setMin(written);
        on.setMax(today);
        on.setValue(today);
        add(
                new Paragraph(
                        address.isBlank()
                                ? getTranslation("subjectrequest.letter.no-address")
                                : getTranslation("subjectrequest.letter.address", address)),
                way,
                on);
        getFooter()
                .add(
                        Acts.quiet("subjectrequest.reason.close", this::close),
                        Acts.primary("subjectrequest.reason.confirm", Key.F9, this::note));
        addOpenedChangeListener(_ -> way.getElement().callJsFunction("focus"));
    }

    private void note() {
        var day = on.getValue();
        way.setErrorMessage(getTranslation("subjectrequest.letter.way.required"));
        way.setInvalid(way.isEmpty());
        on.setErrorMessage(getTranslation("subjectrequest.letter.on.required"));
        on.setInvalid(day == null || day.isBefore(written) || day.isAfter(today));
        if (way.isInvalid()) {
            way.getElement().callJsFunction("focus");
        } else if (on.isInvalid()) {
            on.focus();
        } else {
            tell(tell.test(way.getValue(), day));
        }
    }

    private void tell(boolean first) {
        if (first) {
            Notices.done("subjectrequest.letter.done");
        } else {
            Notices.refused("subjectrequest.letter.told-before");
        }
        close();
        changed.run();
    }
}
