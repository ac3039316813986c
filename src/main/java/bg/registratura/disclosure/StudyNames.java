package bg.registratura.disclosure;

import bg.registratura.exposure.Withholding;
import bg.registratura.imaging.Pictures;
import bg.registratura.imaging.StudyId;
import bg.registratura.imaging.StudySummary;
import bg.registratura.language.Dates;
import bg.registratura.language.Words;
import bg.registratura.people.PatientId;
import bg.registratura.security.EverybodyBut;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Studies in words, for those who may know that there are pictures and may not see them. */
@Service
public class StudyNames {

    private final Pictures pictures;
    private final Withholding withholding;
    private final Words words;

    StudyNames(Pictures pictures, Withholding withholding, Words words) {
        this.pictures = pictures;
        this.withholding = withholding;
        this.words = words;
    }

    /** The studies that a release can be of, the latest first. */
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<StudyId> of(PatientId patient) {
        var all = withPictures(patient);
        var withheld = withholding.withheld(all);
        return all.stream().filter(study -> !withheld.contains(study)).toList();
    }

    /** Those that an incident keeps from being given. */
    @PreAuthorize("hasAnyRole('RECEPTION','SHIFT_LEAD')")
    public List<StudyId> withheld(PatientId patient) {
        var all = withPictures(patient);
        return all.stream().filter(withholding.withheld(all)::contains).toList();
    }

    private List<StudyId> withPictures(PatientId patient) {
        return pictures.studiesOf(patient).stream()
                .filter(study -> study.examination() != null)
                .map(StudySummary::id)
                .toList();
    }

    /** What it is a picture of and of which day. */
    @PreAuthorize(EverybodyBut.SUPPORT)
    public String name(Locale locale, StudyId study) {
        return pictures.study(study)
                .map(found -> name(locale, found))
                .orElseGet(() -> words.of(locale, "disclosure.study.elsewhere"));
    }

    /** What is given, in one line. */
    @PreAuthorize(EverybodyBut.SUPPORT)
    public String line(Locale locale, Matter matter) {
        return line(locale, matter.items());
    }

    /** What was given, in one line. */
    @PreAuthorize(EverybodyBut.SUPPORT)
    public String line(Locale locale, Collection<Item> items) {
        return items.stream().map(item -> name(locale, item)).distinct().collect(Collectors.joining("; "));
    }

    private String name(Locale locale, Item item) {
        var study = item.study();
        var kind = words.of(locale, "disclosure.item." + item.kind().name());
        return study == null ? kind : words.of(locale, "disclosure.item.of-study", kind, name(locale, study));
    }

    private String name(Locale locale, StudySummary study) {
        var examination = study.examination();
        var what = examination == null
                ? words.of(locale, "disclosure.study.elsewhere")
                : words.of(locale, "consent.examination." + examination.name());
        var day = Dates.day(locale, Dates.dayOf(study.takenAt()));
        var where = study.madeWhere();
        return where == null
                ? words.of(locale, "disclosure.study", what, day)
                : words.of(locale, "disclosure.study.made-elsewhere", what, day, where);
    }
}
