package bg.registratura.diary;

import bg.registratura.audit.Action;
import bg.registratura.audit.AuditEvent;
import bg.registratura.audit.AuditLog;
import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.exposure.Device;
import bg.registratura.language.Dates;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The working list of a day on paper: times, names, examinations and nothing more. */
@Service
public class DayList {

    private final Diary diary;
    private final Ephemeral paper;
    private final Words words;
    private final AuditLog audit;

    DayList(Diary diary, Ephemeral paper, Words words, AuditLog audit) {
        this.diary = diary;
        this.paper = paper;
        this.words = words;
        this.audit = audit;
    }

    /** The PDF, kept nowhere; that it was printed is written down. */
    @Transactional
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public byte[] print(LocalDate day, Locale language) {
        var locale = Languages.closest(language);
        var plan = diary.again(day);
        var units = plan.devices().stream()
                .map(device -> unit(plan, device, locale))
                .filter(unit -> unit.get("rows") instanceof Iterable<?> rows
                        && rows.iterator().hasNext())
                .toList();
        audit.append(AuditEvent.of(Action.DIARY_PRINTED)
                .on("diary_day", day)
                .saying(String.valueOf(plan.appointments().size())));
        return paper.render(Draft.of(
                "day-list",
                locale,
                Map.of(
                        "weekday",
                        day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale),
                        "on",
                        day,
                        "units",
                        units),
                null));
    }

    private Map<String, Object> unit(DayPlan plan, Device device, Locale locale) {
        return Map.of(
                "name",
                words.of(locale, "diary.unit", device.name(), device.room()),
                "rows",
                plan.at(device).stream()
                        .map(appointment -> Map.of(
                                "time",
                                Dates.time(appointment.slot().starts()) + "\u2013"
                                        + Dates.time(appointment.slot().ends()),
                                "name",
                                appointment.name(),
                                "examination",
                                words.of(locale, "visit.examination." + appointment.examination())))
                        .toList());
    }
}
