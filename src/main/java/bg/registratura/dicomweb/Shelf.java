package bg.registratura.dicomweb;

import bg.registratura.imaging.KeptObject;
import bg.registratura.imaging.KeptObjects;
import bg.registratura.imaging.StudyId;
import bg.registratura.results.ProgramLooks;
import bg.registratura.results.StudyInfo;
import bg.registratura.results.WatchedStream;
import bg.registratura.shell.NotFoundException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/**
 * Hands out what an address names, when the judge of the viewer lets it, with the look or the taking written down before.
 * What is not there, what is another's and what is withheld are told apart nowhere.
 */
@Component
class Shelf {

    private final KeptObjects objects;
    private final ProgramLooks looks;
    private final ProgramAdmission admission;

    Shelf(KeptObjects objects, ProgramLooks looks, ProgramAdmission admission) {
        this.objects = objects;
        this.looks = looks;
        this.admission = admission;
    }

    /** For a small picture. */
    Judged glance(Target target) {
        return judged(target, (study, one) -> looks.glance(study, one.id()));
    }

    /** For pixels, or for what is written beside them. */
    Judged look(Target target) {
        return judged(target, (study, one) -> looks.look(study, one.id()));
    }

    /** For the objects themselves. */
    Judged take(Target target) {
        var program = Program.here().id();
        return judged(
                target,
                (study, one) ->
                        target.isOneObject() ? looks.take(study, one.id(), program) : looks.takeAll(study, program));
    }

    /** For what a question tells of one study; the question itself is written down by who asks it. */
    Judged known(Target target) {
        return judged(target, (study, _) -> looks.one(study));
    }

    private Judged judged(Target target, BiFunction<StudyId, KeptObject, Optional<StudyInfo>> judge) {
        var study = objects.study(target.study()).orElseThrow(NotFoundException::new);
        var named = named(study, target);
        if (named.isEmpty()) {
            throw new NotFoundException();
        }
        return new Judged(judge.apply(study, named.getFirst()).orElseThrow(NotFoundException::new), named);
    }

    private List<KeptObject> named(StudyId study, Target target) {
        return objects.of(study).stream().filter(target::names).toList();
    }

    /** Ends the answer when the grant or the token was withdrawn meanwhile. */
    void check(Judged judged) throws Withdrawn {
        if (!admission.stands(Program.here().token()) || !looks.stillMay(judged.study())) {
            throw new Withdrawn();
        }
    }

    /** The same while bytes leave. */
    OutputStream watched(OutputStream out, Judged judged) {
        return new WatchedStream(out, () -> check(judged));
    }
}
