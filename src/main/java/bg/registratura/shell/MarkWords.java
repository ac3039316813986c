package bg.registratura.shell;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** The words a viewer says about what is drawn over its pictures, by the names its script knows them by. */
final class MarkWords {

    private static final List<Word> WORDS = List.of(
            new Word("LENGTH", "shell.marks.length"),
            new Word("LENGTHHint", "shell.marks.length.hint"),
            new Word("ANGLE", "shell.marks.angle"),
            new Word("ANGLEHint", "shell.marks.angle.hint"),
            new Word("ARROW", "shell.marks.arrow"),
            new Word("ARROWHint", "shell.marks.arrow.hint"),
            new Word("CALIBRATION", "shell.marks.calibration"),
            new Word("CALIBRATIONHint", "shell.marks.calibration.hint"),
            new Word("keysHint", "shell.marks.keys.hint"),
            new Word("tools", "shell.marks.tools"),
            new Word("selected", "shell.marks.selected"),
            new Word("undo", "shell.marks.undo"),
            new Word("redo", "shell.marks.redo"),
            new Word("angleOther", "shell.marks.angle-other"),
            new Word("offer", "shell.marks.offer"),
            new Word("again", "shell.marks.again"),
            new Word("keeping", "shell.marks.keeping"),
            new Word("kept", "shell.marks.kept"),
            new Word("slow", "shell.marks.slow"),
            new Word("notKept", "shell.marks.not-kept"),
            new Word("full", "shell.marks.full"),
            new Word("gone", "shell.marks.gone"),
            new Word("noScale", "shell.marks.no-scale"),
            new Word("words", "shell.marks.words"),
            new Word("save", "shell.marks.save"),
            new Word("leave", "shell.marks.leave"),
            new Word("knownLength", "shell.marks.known-length"),
            new Word("knownLengthWrong", "shell.marks.known-length-wrong"),
            new Word("listOwn", "shell.marks.list-own"),
            new Word("listShared", "shell.marks.list-shared"),
            new Word("notReport", "shell.marks.not-report"),
            new Word("share", "shell.marks.share"),
            new Word("sharedAlong", "shell.marks.shared-along"),
            new Word("edit", "shell.marks.edit"),
            new Word("remove", "shell.marks.remove"),
            new Word("unscaled", "shell.marks.unscaled"),
            new Word("detectorShort", "shell.marks.short.detector"),
            new Word("detectorFull", "shell.marks.caveat.detector"),
            new Word("panoramicShort", "shell.marks.short.panoramic"),
            new Word("panoramicFull", "shell.marks.caveat.panoramic"),
            new Word("calibratedShort", "shell.marks.short.calibrated"),
            new Word("calibratedFull", "shell.marks.caveat.calibrated"),
            new Word("manualShort", "shell.marks.short.manual"),
            new Word("manualFull", "shell.marks.caveat.manual"),
            new Word("projectionFull", "shell.marks.caveat.projection"),
            new Word("squareShort", "shell.marks.short.square"),
            new Word("squareFull", "shell.marks.caveat.square"),
            new Word("noneFull", "shell.marks.caveat.none"),
            new Word("factorShort", "shell.marks.short.factor"),
            new Word("factorFull", "shell.marks.caveat.factor"),
            new Word("sizeFull", "shell.marks.caveat.size"));

    private MarkWords() {}

    static Map<String, String> of(UnaryOperator<String> language) {
        return WORDS.stream().collect(Collectors.toMap(Word::name, word -> language.apply(word.key())));
    }

    private record Word(String name, String key) {}
}
