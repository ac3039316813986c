package bg.registratura.diary.ui;

import bg.registratura.diary.OpeningTimes;
import bg.registratura.diary.WeekdayHours;
import bg.registratura.language.Dates;
import bg.registratura.shell.Acts;
import bg.registratura.shell.Notices;
import bg.registratura.visit.Examination;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** When the laboratory works and how long an examination takes. */
@Route("desk/diary/hours")
@Menu(title = "diary.hours", order = 61)
@RolesAllowed({"SHIFT_LEAD", "ADMINISTRATOR"})
class HoursView extends Div implements HasDynamicTitle {

    private static final int STEP = 5;
    private static final int LONGEST = 240;

    private final transient OpeningTimes times;
    private final List<HoursRow> week = new ArrayList<>();
    private final Map<Examination, TextField> minutes = new EnumMap<>(Examination.class);

    HoursView(OpeningTimes times) {
        this.times = times;
        addClassNames("page", "page-narrow");
        var days = new Div();
        days.addClassName("diary-hours");
        times.week().forEach(hours -> days.add(row(hours)));
        var lengths = new Div();
        lengths.addClassName("fields");
        times.minutes().forEach((examination, length) -> lengths.add(field(examination, length)));
        var lead = new Paragraph(getTranslation("diary.hours.lead"));
        lead.addClassName("page-lead");
        add(
                new H1(getTranslation("diary.hours")),
                lead,
                days,
                new H2(getTranslation("diary.durations")),
                lengths,
                Acts.row(Acts.primary("diary.hours.save", Key.F9, this::save)));
    }

    @Override
    public String getPageTitle() {
        return getTranslation("diary.hours");
    }

    private HoursRow row(WeekdayHours hours) {
        var row = new HoursRow(hours);
        week.add(row);
        return row;
    }

    private TextField field(Examination examination, int length) {
        var field = new TextField(getTranslation("visit.examination." + examination.name()));
        field.setValue(String.valueOf(length));
        field.setErrorMessage(getTranslation("diary.minutes.malformed"));
        minutes.put(examination, field);
        return field;
    }

    private void save() {
        var days = week.stream().map(HoursRow::read).toList();
        var lengths = new EnumMap<Examination, Integer>(Examination.class);
        minutes.forEach((examination, field) -> {
            var length = length(field.getValue().strip());
            field.setInvalid(length.isEmpty());
            length.ifPresent(right -> lengths.put(examination, right));
        });
        if (days.stream().allMatch(Optional::isPresent) && lengths.size() == minutes.size()) {
            times.change(days.stream().flatMap(Optional::stream).toList(), lengths);
            Notices.done("diary.hours.saved");
        }
    }

    private static Optional<Integer> length(String typed) {
        return typed.matches("\\d{1,3}")
                ? Optional.of(Integer.parseInt(typed)).filter(n -> n >= STEP && n <= LONGEST && n % STEP == 0)
                : Optional.empty();
    }

    /** One day of the week. */
    private static final class HoursRow extends Div {

        private final transient WeekdayHours hours;
        private final TextField opens = new TextField();
        private final TextField closes = new TextField();

        HoursRow(WeekdayHours hours) {
            this.hours = hours;
            var name = hours.day().getDisplayName(TextStyle.FULL_STANDALONE, getLocale());
            opens.setAriaLabel(getTranslation("diary.hours.opens", name));
            closes.setAriaLabel(getTranslation("diary.hours.closes", name));
            opens.setValue(hours.opens() == null ? "" : Dates.time(hours.opens()));
            closes.setValue(hours.closes() == null ? "" : Dates.time(hours.closes()));
            opens.setPlaceholder(getTranslation("diary.hours.shut"));
            closes.setErrorMessage(getTranslation("diary.hours.malformed"));
            add(new Span(name), opens, closes);
        }

        Optional<WeekdayHours> read() {
            var from = Hours.read(opens.getValue());
            var until = Hours.read(closes.getValue());
            var shut = opens.getValue().isBlank() && closes.getValue().isBlank();
            var right =
                    shut || from.isPresent() && until.isPresent() && until.get().isAfter(from.get());
            closes.setInvalid(!right);
            return right
                    ? Optional.of(new WeekdayHours(hours.day(), from.orElse(null), until.orElse(null)))
                    : Optional.empty();
        }
    }
}
