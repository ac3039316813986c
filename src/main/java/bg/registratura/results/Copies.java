package bg.registratura.results;

import bg.registratura.annotation.Grid;
import bg.registratura.document.Lettering;
import bg.registratura.imaging.InstanceId;
import bg.registratura.language.Words;
import bg.registratura.visit.Examination;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Makes the copy of a picture as it stands on a screen, with what is drawn over it where that is wished; its leaving is written down. */
@Component
class Copies {

    private final PictureStore store;
    private final Taking taking;
    private final Lettering lettering;
    private final Words words;

    Copies(PictureStore store, Taking taking, Lettering lettering, Words words) {
        this.store = store;
        this.taking = taking;
        this.lettering = lettering;
        this.words = words;
    }

    /** Empty where it is not for this person, or not there. */
    Optional<Taken> take(InstanceId picture, OnScreen screen, Locale locale) {
        if (!screen.isWithMarks()) {
            return taking.take(picture).flatMap(study -> snapshot(picture, screen)
                    .map(snapshot -> new Taken(study, picture, snapshot, List.of())));
        }
        var text = new MarkText(words, locale);
        return taking.takeDrawnOver(picture, screen.number()).flatMap(drawn -> snapshot(picture, screen)
                .map(snapshot -> burned(drawn, new Taken(drawn.study(), picture, snapshot, List.of()), screen, text)));
    }

    private Optional<Snapshot> snapshot(InstanceId picture, OnScreen screen) {
        return store.frame(picture, screen.number()).map(png -> Snapshot.of(png, store.description(picture), screen));
    }

    private Taken burned(Taking.Drawn drawn, Taken taken, OnScreen screen, MarkText text) {
        var grid = JsonMapper.shared().readValue(store.description(taken.picture()), Grid.class);
        boolean panoramic = drawn.study().examination() == Examination.PANORAMIC;
        var over = new DrawnOver(drawn.over(), screen.number(), grid, panoramic);
        if (over.here().isEmpty()) {
            return taken;
        }
        return new Taken(
                taken.study(), taken.picture(), taken.snapshot().drawnOver(over, text, lettering), over.legend(text));
    }

    /** As a file that goes on its own: what has to be said of the marks stands in a band below the picture. */
    byte[] jpeg(Taken taken, Locale locale) {
        var snapshot = taken.snapshot();
        if (taken.legend().isEmpty()) {
            return snapshot.jpeg();
        }
        var caution = words.of(locale, "shell.viewer.not-for-diagnosis");
        var said = Stream.concat(Stream.of(caution), taken.legend().stream()).toList();
        return snapshot.saying(said, lettering).jpeg();
    }

    /**
     * A copy whose leaving is written down.
     *
     * @param legend what has to be said of the marks on it; empty where there are none
     */
    record Taken(StudyInfo study, InstanceId picture, Snapshot snapshot, List<String> legend) {}
}
