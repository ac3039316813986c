package bg.registratura.results;

import bg.registratura.document.Draft;
import bg.registratura.document.Ephemeral;
import bg.registratura.document.Photograph;
import bg.registratura.language.Words;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** A picture on a sheet of A4, which lies for a wide one, with whose it is and what such a print is not. */
@Component
class PictureSheet {

    private final Ephemeral paper;
    private final PictureStore store;
    private final Looker looker;
    private final Words words;

    PictureSheet(Ephemeral paper, PictureStore store, Looker looker, Words words) {
        this.paper = paper;
        this.store = store;
        this.looker = looker;
        this.words = words;
    }

    byte[] of(Copies.Taken taken, OnScreen screen, Locale locale) {
        var study = taken.study();
        var snapshot = taken.snapshot();
        var kind = StudyWords.kind(locale, study);
        var seen = StudyWords.named(locale, study);
        var picture = new Photograph(snapshot.jpeg(), snapshot.columns(), snapshot.rows(), seen).above(taken.legend());
        return paper.render(Draft.of(
                "picture-sheet",
                locale,
                Map.of(
                        "patient",
                        looker.nameOf(study.patient()),
                        "kind",
                        kind,
                        "madeOn",
                        study.madeOn(),
                        "frame",
                        place(taken, screen, locale),
                        "picture",
                        picture,
                        "wide",
                        picture.isWide(),
                        "changed",
                        snapshot.changed(),
                        "legend",
                        String.join("\n", taken.legend())),
                null));
    }

    /** Which slice of a volume, or which picture of how many, where there are several. */
    private String place(Copies.Taken taken, OnScreen screen, Locale locale) {
        var shots = store.shots(taken.study().id());
        var before = shots.stream()
                .takeWhile(shot -> !shot.id().equals(taken.picture()))
                .mapToInt(Shot::frames)
                .sum();
        var all = shots.stream().mapToInt(Shot::frames).sum();
        var one = all > shots.size() ? "results.print.slice" : "results.print.one";
        return all > 1 ? words.of(locale, one, before + screen.number(), all) : "";
    }
}
