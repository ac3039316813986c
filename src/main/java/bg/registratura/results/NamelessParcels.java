package bg.registratura.results;

import bg.registratura.dicom.BurnedIn;
import bg.registratura.dicom.DiscDirectory;
import bg.registratura.dicom.Pseudonyms;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Languages;
import bg.registratura.language.Words;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Puts the pictures of a study together without the person. Each time under new names, of which nothing is kept: two exports of
 * one study have nothing in common but their pixels.
 */
@Component
class NamelessParcels {

    /** A day that says nothing: the first a ZIP knows. */
    private static final LocalDate NEVER = LocalDate.of(1980, 1, 1);

    private final PictureStore store;
    private final Words words;

    NamelessParcels(PictureStore store, Words words) {
        this.store = store;
        this.words = words;
    }

    Zip of(StudyInfo study) throws IOException {
        var names = new Pseudonyms();
        var made = new LinkedHashMap<InstanceId, NamelessPart>();
        for (var kept : store.files(study.id())) {
            made.put(kept.id(), NamelessPart.of(store, names, kept));
        }
        var set = new FileSet(file -> part(made, file.id()).keys());
        set.add(NEVER, made.values().stream().map(NamelessPart::file).toList());
        var pictures = set.files().stream()
                .map(placed -> part(made, placed.file().id()).named(placed.path()))
                .toList();
        var sums = new Sums();
        var parts = new ArrayList<ZipPart>();
        for (var part : List.of(readMe(pictures), new WrittenPart(DiscDirectory.NAME, set.directory()))) {
            sums.add(part);
            parts.add(part);
        }
        pictures.forEach(picture -> sums.add(picture.file().sha256(), picture.name()));
        parts.add(sums.part());
        parts.addAll(pictures);
        return new Zip(parts, NEVER);
    }

    private static NamelessPart part(Map<InstanceId, NamelessPart> made, InstanceId id) {
        return Objects.requireNonNull(made.get(id));
    }

    private WrittenPart readMe(List<NamelessPart> pictures) {
        return IndexPage.text(
                Languages.all().stream().map(locale -> told(locale, pictures)).toList());
    }

    private String told(Locale locale, List<NamelessPart> pictures) {
        var lines = new ArrayList<String>();
        lines.add(words.of(locale, "results.nameless.is"));
        lines.add(words.of(locale, "results.nameless.holds"));
        for (var burned : List.of(BurnedIn.YES, BurnedIn.MAYBE)) {
            var named = pictures.stream()
                    .filter(picture -> picture.burnedIn() == burned)
                    .map(NamelessPart::name)
                    .collect(Collectors.joining("\r\n"));
            if (!named.isEmpty()) {
                lines.add(words.of(locale, "results.nameless.burned." + burned.name()) + "\r\n" + named);
            }
        }
        return String.join("\r\n\r\n", lines);
    }
}
